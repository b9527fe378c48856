//! Rows of CSV: cells may stand in quotes, as RFC 4180 says, and then hold commas and line ends.
//!
//! A quote that is wrong costs its own row: reading goes on behind the line in which it begins, so
//! that one without a partner does not take all that follows for its cell.

/// A row that is not empty.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    /// The line in which it begins, counted from 1.
    pub line: usize,
    /// Its cells, up to the quote that is wrong.
    pub cells: Vec<String>,
    /// What is wrong with a quote, with its line.
    pub fault: Option<String>,
}

/// The rows of a text.
pub fn rows(text: &str) -> Vec<Row> {
    let mut rows = Vec::new();
    let (mut rest, mut line) = (text, 1);
    while !rest.is_empty() {
        let mut reader = Reader::new(rest, line);
        let fault = reader.read();
        let row = Row { line, cells: reader.cells, fault };
        if row.fault.is_some() || row.cells.iter().any(|cell| !cell.trim().is_empty()) {
            rows.push(row);
        }
        (rest, line) = (reader.rest, reader.line);
    }
    rows
}

/// Reads one row, and stands behind it then.
struct Reader<'a> {
    rest: &'a str,
    line: usize,
    cells: Vec<String>,
}

impl<'a> Reader<'a> {
    fn new(rest: &'a str, line: usize) -> Reader<'a> {
        Reader { rest, line, cells: Vec::new() }
    }

    /// Reads the cells up to the end of the row; what is wrong with a quote, where one is.
    fn read(&mut self) -> Option<String> {
        loop {
            let cell = match self.rest.trim_start_matches([' ', '\t']).strip_prefix('"') {
                Some(quoted) => match self.quoted_cell(quoted) {
                    Ok(cell) => cell,
                    Err(fault) => {
                        self.skip_line();
                        return Some(fault);
                    }
                },
                None => {
                    let end = self.rest.find([',', '\n']).unwrap_or(self.rest.len());
                    let (cell, rest) = self.rest.split_at(end);
                    self.rest = rest;
                    cell.to_string()
                }
            };
            self.cells.push(cell);
            match self.rest.strip_prefix(',') {
                Some(rest) => self.rest = rest,
                None => break,
            }
        }
        self.skip_line();
        None
    }

    /// The cell behind an opening quote, and steps to what parts it from the next.
    fn quoted_cell(&mut self, quoted: &'a str) -> Result<String, String> {
        let mut cell = String::new();
        let mut rest = quoted;
        let lines_to = |rest: &str| {
            let read = &quoted[..quoted.len() - rest.len()];
            read.bytes().filter(|byte| *byte == b'\n').count()
        };
        loop {
            let Some((inside, behind)) = rest.split_once('"') else {
                let others = "the lines below it are read as rows of their own";
                return Err(format!("line {}: a quote is not closed ({others})", self.line));
            };
            cell.push_str(inside);
            rest = behind;
            let Some(behind) = rest.strip_prefix('"') else { break };
            cell.push('"');
            rest = behind;
        }
        let behind = rest.trim_start_matches([' ', '\t', '\r']);
        let line = self.line;
        if !(behind.is_empty() || behind.starts_with([',', '\n'])) {
            let advice = "a quote inside quotes is written twice";
            return Err(match lines_to(rest) {
                0 => format!("line {line}: text behind the closing quote of a cell ({advice})"),
                lines => format!(
                    "line {line}: a quote is closed in line {} only, with text behind it ({advice})",
                    line + lines
                ),
            });
        }
        self.line += lines_to(rest);
        self.rest = behind;
        Ok(cell)
    }

    /// Goes on behind the next line end.
    fn skip_line(&mut self) {
        match self.rest.split_once('\n') {
            Some((_, rest)) => (self.rest, self.line) = (rest, self.line + 1),
            None => self.rest = "",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<(usize, Vec<String>)> {
        let read = rows(text);
        assert!(read.iter().all(|row| row.fault.is_none()), "{read:?}");
        read.into_iter().map(|row| (row.line, row.cells)).collect()
    }

    fn row(line: usize, cells: &[&str]) -> (usize, Vec<String>) {
        (line, cells.iter().map(|cell| cell.to_string()).collect())
    }

    #[test]
    fn cells_in_quotes_hold_commas_quotes_and_line_ends() {
        assert_eq!(read("a,b\r\n"), [row(1, &["a", "b\r"])]);
        assert_eq!(read("\"a,b\" , \"c\"\r\n\nd"), [row(1, &["a,b", "c"]), row(3, &["d"])]);
        assert_eq!(
            read("\"a\n\nb\",\"\"\"c\"\"\"\nd"),
            [row(1, &["a\n\nb", "\"c\""]), row(4, &["d"])]
        );
        assert_eq!(read("a,\n,,\nb"), [row(1, &["a", ""]), row(3, &["b"])]);
        // Not at the beginning of a cell, a quote is a letter.
        assert_eq!(read("a b \"c\",d\"\n"), [row(1, &["a b \"c\"", "d\""])]);
        assert_eq!(read(""), []);
    }

    #[test]
    fn a_wrong_quote_costs_its_own_row() {
        for (text, faults) in [
            ("1,\"a\n2,b\n", &[(1, "line 1: a quote is not closed")][..]),
            ("1,\"a\" b\n2,b\n", &[(1, "line 1: text behind the closing quote")]),
            ("1,\"a\n2,\"b\"\n", &[(1, "line 1: a quote is closed in line 2 only")]),
            ("1,\"a\n2,b\n3,\"c\"\n", &[(1, "line 1: a quote is closed in line 3 only")]),
            ("\"1\n\",\"a\n3,b", &[(1, "line 2: a quote is not closed")]),
            ("1,\"a\"b\n2,\"a", &[(1, "line 1: text behind"), (2, "line 2: a quote is not")]),
        ] {
            let read = rows(text);
            let broken: Vec<&Row> = read.iter().filter(|row| row.fault.is_some()).collect();
            assert_eq!(broken.len(), faults.len(), "{text}: {read:?}");
            for (row, (line, fault)) in broken.iter().zip(faults) {
                assert_eq!(row.line, *line, "{text}");
                assert!(row.fault.as_ref().unwrap().starts_with(fault), "{text}: {row:?}");
            }
            let lines: usize = text.lines().count();
            let whole = read.iter().filter(|row| row.fault.is_none()).map(|row| row.line);
            let expected = (1..=lines).filter(|line| {
                let quoted_end = text.starts_with("\"1\n") && *line == 2;
                !quoted_end && faults.iter().all(|(broken, _)| broken != line)
            });
            assert!(whole.eq(expected), "{text}: {read:?}");
        }
    }

    #[test]
    fn quotes_without_partners_are_read_once() {
        let text = "1,\"a\n".repeat(100_000);
        let read = rows(&text);
        assert_eq!(read.len(), 100_000);
        assert!(read.iter().all(|row| row.fault.is_some()));
    }
}
