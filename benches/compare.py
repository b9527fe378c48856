#!/usr/bin/env python3
"""Compares builds and queries of two versions of the program, in turns.

Each version is a revision of git, `.` for the working tree, or a program that is there already.
What is compared is built in release under target/compare/. In every round both versions build an
index of the same articles and answer the same queries, the one that goes first changing from round
to round, so that whatever else slows the machine slows both. A figure is the median of the ratios
within a round; less than 1 is better for the newer version. Beside it stand the quartiles and the
extremes: where the quartiles lie on both sides of 1, more rounds are needed, or nothing differs.

Stop it at any time: the rounds that were done are kept, told, and not done again.

    benches/compare.py                        the working tree against where it left main
    benches/compare.py main . --rounds 9      against main
    benches/compare.py HEAD HEAD              the same against itself: what is noise here
    benches/compare.py --articles news.jsonl --queries queries.tsv

The exit code is 0 whatever is slower, and 1 if something could not be run.
"""

import argparse
import hashlib
import io
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tarfile
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
FOLDER = ROOT / "target" / "compare"


class Failed(Exception):
    """Something could not be run."""


def git(*arguments):
    """What git prints, as bytes."""
    done = subprocess.run(["git", *arguments], cwd=ROOT, capture_output=True)
    if done.returncode != 0:
        raise Failed(f"git {' '.join(arguments)}: {done.stderr.decode().strip()}")
    return done.stdout


def compile_in(source, program):
    """Compiles the sources in a folder, and copies the program away from the next to be compiled.
    All versions share a target folder, so that dependencies are compiled once."""
    print(f"compiling {source}", file=sys.stderr)
    target = FOLDER / "target"
    command = ["cargo", "build", "--release", "--locked", "--bin", "search", "--target-dir", target]
    if subprocess.run(command, cwd=source).returncode != 0:
        raise Failed(f"{source}: does not compile")
    program.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy2(target / "release" / "search", program)
    return program


def is_program(version):
    """Whether a version is a file that can be run."""
    return os.path.isfile(version) and os.access(version, os.X_OK)


def commit_of(version):
    """The commit of a revision; `.` and a program as they are."""
    if version == "." or is_program(version):
        return version
    return git("rev-parse", "--verify", f"{version}^{{commit}}").decode().strip()


def program_of(commit):
    """The program of a version, compiled if it is not there yet."""
    if commit == ".":
        return compile_in(ROOT, FOLDER / "programs" / "working-tree")
    if is_program(commit):
        return pathlib.Path(commit).resolve()
    program = FOLDER / "programs" / commit
    if not program.exists():
        source = FOLDER / "source"
        shutil.rmtree(source, ignore_errors=True)
        with tarfile.open(fileobj=io.BytesIO(git("archive", commit))) as sources:
            sources.extractall(source, filter="data")
        compile_in(source, program)
        shutil.rmtree(source)
    return program


def run(command):
    """Runs a command; returns its JSON and its CPU seconds."""
    with tempfile.TemporaryFile() as out:
        process = subprocess.Popen([str(part) for part in command], stdout=out)
        try:
            _, status, usage = os.wait4(process.pid, 0)
        except KeyboardInterrupt:
            # It was asked to stop, too, and writes where something is to be removed.
            process.wait()
            raise
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            raise Failed(f"{' '.join(map(str, command))}: exit code {process.returncode}")
        out.seek(0)
        figures = json.load(out)
    return figures, usage.ru_utime + usage.ru_stime


def copies_of_the_sample(copies):
    """The sample archive so many times: every copy has a line more, and so an identity of its own.
    Texts that are no UTF-8 and packed files are left out."""
    articles = FOLDER / f"sample-{copies}"
    queries = FOLDER / "sample-queries.tsv"
    if not articles.exists():
        unfinished = FOLDER / "sample-unfinished"
        shutil.rmtree(unfinished, ignore_errors=True)
        for path in sorted((ROOT / "articles").glob("*/*.txt")):
            try:
                text = path.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue
            for copy in range(copies):
                target = unfinished / f"{copy:05}" / path.name
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(f"{text}\nCopy {copy}.\n", encoding="utf-8")
        unfinished.rename(articles)
    lines = (ROOT / "tests" / "data" / "queries.tsv").read_text(encoding="utf-8").splitlines()
    asked = [line.split("\t")[0] for line in lines if line]
    kinds = "".join(f"{kind_of(query)}\t{query}\n" for query in asked)
    queries.write_text(kinds, encoding="utf-8")
    return articles, queries


def kind_of(query):
    """What sort of query it is, by its signs."""
    signs = [("NEAR", "near"), ("PRE/", "near"), ('"', "phrase"), ("“", "phrase"), (":", "field"),
             ("*", "wildcard"), ("?", "wildcard"), ("~", "fuzzy"), (" ", "words")]
    return next((kind for sign, kind in signs if sign in query), "word")


def synthetic_archive(program, articles):
    """An archive that the program makes; `None` where it cannot."""
    knows = [program, "bench", "corpus", "--help"]
    if subprocess.run(knows, capture_output=True).returncode != 0:
        return None
    corpus = FOLDER / f"corpus-{articles}.jsonl"
    queries = FOLDER / f"corpus-{articles}.tsv"
    unfinished = FOLDER / "corpus-unfinished"
    if not corpus.exists():
        command = [program, "bench", "corpus", "--articles", str(articles)]
        command += ["--output", unfinished, "--queries", queries]
        if subprocess.run(command).returncode != 0:
            raise Failed("no synthetic archive could be made")
        unfinished.rename(corpus)
    return corpus, queries


def inputs_of(arguments, program):
    """Articles and queries to measure with."""
    if (arguments.articles is None) != (arguments.queries is None):
        raise Failed("--articles and --queries belong together")
    if arguments.articles:
        return arguments.articles.resolve(), arguments.queries.resolve()
    made = synthetic_archive(program, arguments.count)
    return made or copies_of_the_sample(max(1, arguments.count // 40))


def measure_build(program, index, articles, threads):
    """Builds an index; returns measures by name."""
    command = [program, "bench", "build", articles, "--index", index, "--threads", threads]
    figures, cpu = run(command + ["--quiet", "--format", "json"])
    measures = {
        "build: seconds": figures["seconds"],
        "build: CPU seconds": cpu,
        "build: index, MB": figures["index_bytes"] / 1e6,
    }
    if figures["peak_rss_mb"]:
        measures["build: peak memory, MB"] = figures["peak_rss_mb"]
    for stage, seconds in figures["stages"].items():
        measures[f"  stage {stage}: seconds"] = seconds
    return measures


def measure_queries(program, index, queries, threads):
    """Answers queries; returns measures by name."""
    command = [program, "bench", "query", "--queries", queries, "--index", index]
    figures, cpu = run(command + ["--threads", threads, "--quiet", "--format", "json"])
    overall = figures["overall"]
    measures = {
        "query: CPU seconds": cpu,
        "query: median, µs": overall["median_us"],
        "query: p95, µs": overall["p95_us"],
        "query: p99, µs": overall["p99_us"],
    }
    for kind, latency in figures["kinds"].items():
        measures[f"  kind {kind}: median, µs"] = latency["median_us"]
    return measures


def measure_round(number, programs, inputs, threads):
    """One round: both build, both answer. Returns the measures of the older and the newer."""
    articles, queries = inputs
    measures = [{}, {}]
    order = [0, 1] if number % 2 == 0 else [1, 0]
    with tempfile.TemporaryDirectory(dir=FOLDER) as folder:
        indexes = [os.path.join(folder, name) for name in ("older", "newer")]
        for at in order:
            measures[at].update(measure_build(programs[at], indexes[at], articles, threads))
        for at in order:
            measures[at].update(measure_queries(programs[at], indexes[at], queries, threads))
    return measures


def key_of(programs, inputs, threads):
    """Names what is compared: other programs, inputs or threads begin anew."""
    key = hashlib.sha256()
    for program in programs:
        with program.open("rb") as file:
            key.update(hashlib.file_digest(file, "sha256").digest())
    for path in inputs:
        key.update(f"{path} {path.stat().st_size} {path.stat().st_mtime_ns} {threads}".encode())
    return key.hexdigest()[:16]


def middle_half(ratios):
    """The quartiles between which half of the ratios lie."""
    quartiles = statistics.quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios
    return span([quartiles[0], quartiles[-1]])


def span(numbers):
    return f"{min(numbers):.3f}–{max(numbers):.3f}"


def print_table(rounds, versions):
    """Prints medians, the median ratio, and its spread."""
    older, newer = ([measures[at] for measures in rounds] for at in (0, 1))
    count = f"{len(rounds)} rounds" if len(rounds) > 1 else "1 round"
    print(f"{versions[1]} against {versions[0]}, {count}; below 1 the newer is better")
    print(f"{'':<34}{'older':>12}{'newer':>12}{'ratio':>8}  {'middle half':<13}least–greatest")
    for name in older[0]:
        if not all(name in measures for measures in older + newer):
            continue
        before, after = ([measures[name] for measures in side] for side in (older, newer))
        ratios = [b / a for a, b in zip(before, after) if a > 0]
        if not ratios:
            continue
        print(
            f"{name:<34}{statistics.median(before):>12.4g}{statistics.median(after):>12.4g}"
            f"{statistics.median(ratios):>8.3f}  {middle_half(ratios)}  {span(ratios)}"
        )


def compare(arguments):
    """Compiles, measures and prints."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    base = arguments.older or git("merge-base", "main", "HEAD").decode().strip()
    versions = (base, arguments.newer)
    # Before anything is compiled: a branch may go on meanwhile.
    commits = [commit_of(version) for version in versions]
    programs = [program_of(commit) for commit in commits]
    inputs = inputs_of(arguments, programs[1])
    kept = FOLDER / f"rounds-{key_of(programs, inputs, arguments.threads)}.jsonl"
    rounds = [json.loads(line) for line in kept.read_text().splitlines()] if kept.exists() else []
    try:
        with kept.open("a") as file:
            for number in range(len(rounds), arguments.rounds):
                begin = time.monotonic()
                rounds.append(measure_round(number, programs, inputs, arguments.threads))
                file.write(json.dumps(rounds[-1]) + "\n")
                file.flush()
                seconds = time.monotonic() - begin
                print(f"round {number + 1} of {arguments.rounds}: {seconds:.0f} s", file=sys.stderr)
    finally:
        if rounds:
            print_table(rounds, versions)


def positive(text):
    number = int(text)
    if number < 1:
        raise ValueError
    return number


def main():
    about, examples = __doc__.split("\n\n", 1)
    parser = argparse.ArgumentParser(
        description=about, epilog=examples, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("older", nargs="?", help="version to compare with [where HEAD left main]")
    parser.add_argument("newer", nargs="?", default=".", help="version to look at [.]")
    parser.add_argument("--rounds", type=positive, default=5, help="rounds [5]")
    parser.add_argument("--threads", type=positive, default=1, help="threads of builds and queries [1]")
    parser.add_argument("--articles", type=pathlib.Path, help="file or folder of articles to index")
    parser.add_argument("--queries", type=pathlib.Path, help="file of lines kind<TAB>query")
    parser.add_argument(
        "--count", type=positive, default=20000, help="articles, if none are given [20000]"
    )
    try:
        compare(parser.parse_args())
    except (Failed, OSError) as error:
        print(f"compare.py: {error}", file=sys.stderr)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
