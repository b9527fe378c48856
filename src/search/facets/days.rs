//! Counts articles by the days that their dates can mean.

use std::collections::BTreeMap;
use std::io;

use hashbrown::HashMap;
use tantivy::DocId;
use tantivy::columnar::Column;

use super::damaged;
use super::reading::ColumnReading;
use crate::search::options::DateUnit;
use crate::search::period::Period;
use crate::search::segment::OpenSegment;

/// Days that are counted side by side, which is 359 years; others are looked for.
const MOST_DAYS: i64 = 1 << 17;

/// Articles by the first and the last day of their dates.
#[derive(Default)]
pub struct DayCounts {
    /// The day that `days` begins with.
    begin: i64,
    /// Articles of each day.
    days: Vec<u64>,
    /// Articles of months and years, and of days far away.
    spans: HashMap<(i64, i64), u64>,
    /// Articles without a date.
    undated: u64,
}

/// The days of dates in one segment.
pub struct DayColumns<'a> {
    columns: (&'a Column<i64>, &'a Column<i64>),
    first: ColumnReading<i64>,
    last: ColumnReading<i64>,
}

impl<'a> DayColumns<'a> {
    /// Opens the days of a segment.
    pub fn open(segment: &'a OpenSegment) -> io::Result<DayColumns<'a>> {
        let columns = (segment.first_day()?, segment.last_day()?);
        if columns.0.values.num_vals() != columns.1.values.num_vals() {
            return Err(damaged("dates have a first day and no last, or a last and no first"));
        }
        Ok(DayColumns { columns, first: ColumnReading::new(), last: ColumnReading::new() })
    }

    /// The articles among `docs`, which are in order, that have a date, with its first and its last
    /// day.
    pub fn read<'b>(
        &'b mut self,
        docs: &'b [DocId],
    ) -> (&'b [DocId], impl Iterator<Item = (i64, i64)> + 'b) {
        let (dated, rows, first) = self.first.read_with_rows(self.columns.0, docs);
        // An article has both days or none: they have the same rows.
        let last = self.last.read_rows(self.columns.1, rows);
        (dated, first.iter().copied().zip(last.iter().copied()))
    }
}

impl DayCounts {
    /// Makes room for the days of a segment.
    pub fn make_room(&mut self, segment: &DayColumns<'_>) {
        let (column, _) = segment.columns;
        if column.values.num_vals() == 0 {
            return;
        }
        let mut end = column.max_value().saturating_add(1);
        // A year that stands for none in some software must not make all days rare ones.
        let mut begin = column.min_value().max(end.saturating_sub(MOST_DAYS));
        if !self.days.is_empty() {
            begin = begin.min(self.begin);
            end = end.max(self.begin + self.days.len() as i64);
        }
        if !(1..=MOST_DAYS).contains(&end.saturating_sub(begin)) {
            return;
        }
        let before = if self.days.is_empty() { 0 } else { (self.begin - begin) as usize };
        self.days.splice(0..0, std::iter::repeat_n(0, before));
        self.days.resize((end - begin) as usize, 0);
        self.begin = begin;
    }

    /// Counts articles of a segment, which are in order.
    pub fn count(&mut self, segment: &mut DayColumns<'_>, docs: &[DocId]) {
        let (dated, days) = segment.read(docs);
        self.undated += (docs.len() - dated.len()) as u64;
        for (first, last) in days {
            let at = first.wrapping_sub(self.begin) as usize;
            match self.days.get_mut(at) {
                Some(day) if first == last => *day += 1,
                _ => *self.spans.entry((first, last)).or_default() += 1,
            }
        }
    }

    /// Articles by the period that holds their whole date; `None` where no period does, or there is
    /// no date.
    pub fn by_period(&self, unit: DateUnit) -> BTreeMap<Option<Period>, u64> {
        let days = (self.begin..).zip(&self.days).map(|(day, count)| ((day, day), *count));
        let spans = self.spans.iter().map(|(span, count)| (*span, *count));
        let mut periods: BTreeMap<Option<Period>, u64> = BTreeMap::new();
        for (span, count) in days.chain(spans).filter(|(_, count)| *count > 0) {
            *periods.entry(period_of(unit, span)).or_default() += count;
        }
        if self.undated > 0 {
            *periods.entry(None).or_default() += self.undated;
        }
        periods
    }
}

/// The period that holds the days of a date.
pub fn period_of(unit: DateUnit, (first, last): (i64, i64)) -> Option<Period> {
    Period::holding(unit, i32::try_from(first).ok()?, i32::try_from(last).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> i64 {
        i64::from(text.parse::<crate::article::Date>().unwrap().first_day())
    }

    #[test]
    fn days_far_away_are_counted_too() {
        let (today, long_ago) = (day("2025-02-13"), day("1066-10-14"));
        let counts = DayCounts {
            begin: today - 1,
            days: vec![0, 2],
            spans: HashMap::from([((long_ago, long_ago), 3)]),
            undated: 0,
        };
        let found = counts.by_period(DateUnit::Year).into_iter();
        let found: Vec<(String, u64)> =
            found.map(|(period, count)| (period.unwrap().to_string(), count)).collect();
        assert_eq!(found, [("1066".to_string(), 3), ("2025".to_string(), 2)]);
    }
}
