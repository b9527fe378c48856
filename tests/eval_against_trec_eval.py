#!/usr/bin/env python3
"""Compares `search eval` with trec_eval, as ir_measures runs it, on random collections.

  eval_against_trec_eval.py SEARCH [COLLECTIONS]

SEARCH is the program to test. Exit code 0: all values are equal to four decimals; 1: some are not;
77: ir_measures is not installed (pip install ir_measures)."""
import csv, io, random, subprocess, sys, tempfile
from pathlib import Path

try:
    import ir_measures
    from ir_measures import AP, P, R, RR, nDCG
    trec_eval = ir_measures.providers.registry["pytrec_eval"]
    assert trec_eval.is_available()
except (ImportError, AssertionError):
    print("ir_measures with its provider pytrec_eval is not installed: nothing compared")
    sys.exit(77)

MEASURES = [nDCG @ 3, nDCG @ 10, nDCG, AP @ 5, AP, P @ 1, P @ 5, P @ 10, R @ 5, R @ 100, RR]
# Four decimals are printed; the mean may be summed in another order.
TOLERANCE = 0.00005 + 1e-9
# Ids that order differently by case, by length and outside of ASCII.
IDS = ["a", "A", "b", "B", "é", "z", "ä", "新", "a1", "a10", "a2", "Z9", "-", "_", "http://x/?q=1", "#"]


def collection(dice):
    """Judgements and a run: ties, grades below 0, queries that only one of both has."""
    ids = IDS + [f"d{n}" for n in range(dice.choice([5, 40, 200]))]
    scores = dice.choice([
        lambda: dice.choice([0.0, 1.0, 2.0]),
        lambda: float(dice.randint(-3, 3)),
        lambda: round(dice.uniform(-5, 25), 4),
        # Equal in single precision, or nearly so.
        lambda: 200 + dice.randint(0, 40) * 1e-6,
    ])
    grades = dice.choice([[0, 1], [0, 0, 0, 0, 1], [-2, -1, 0, 1, 2, 3], [0], [1, 5, 300]])
    qrels, run = [], []
    for query in range(dice.randint(1, 8)):
        qid, side = f"q{query}", dice.choice(["both", "both", "both", "both", "judged", "run"])
        if query == 0 or side in ("both", "judged"):
            docs = dice.sample(ids, dice.randint(1, len(ids)))
            # trec_eval crashes on a query with none but negative grades, so one is not.
            qrels.append((qid, docs[0], max(grades)))
            qrels.extend((qid, doc, dice.choice(grades)) for doc in docs[1:])
        if query == 0 or side in ("both", "run"):
            for doc in dice.sample(ids, dice.randint(1, len(ids))):
                run.append((qid, doc, scores()))
    dice.shuffle(qrels)
    dice.shuffle(run)
    return qrels, run


def ours(search, qrels, run, folder):
    """Values of `search eval`: {(qid, measure): value}."""
    qrels_file, run_file = folder / "qrels.txt", folder / "run.txt"
    qrels_file.write_text("".join(f"{q} 0 {d} {g}\n" for q, d, g in qrels), encoding="utf8")
    # The rank says nothing, so it may say anything.
    run_file.write_text("".join(f"{q} Q0 {d} 7 {s!r} t\n" for q, d, s in run), encoding="utf8")
    names = ",".join([str(m) for m in MEASURES] + ["RR@10"])
    command = [search, "eval", "--run", run_file, qrels_file, "--measures", names, "--per-query", "--format", "csv", "-q"]
    out = subprocess.run(command, check=True, capture_output=True, encoding="utf8").stdout
    return {(row["qid"], row["measure"]): float(row["value"]) for row in csv.DictReader(io.StringIO(out))}


def theirs(qrels, run):
    """Values of trec_eval; RR@10, which it does not have, follows from RR."""
    judged = [ir_measures.Qrel(*row) for row in qrels]
    found = trec_eval.calc(MEASURES, judged, [ir_measures.ScoredDoc(*row) for row in run])
    values = {(m.query_id, str(m.measure)): m.value for m in found.per_query}
    values.update({("all", str(measure)): value for measure, value in found.aggregated.items()})
    queries = sorted({row[0] for row in qrels})
    for qid in queries:
        rr = values[qid, "RR"]
        values[qid, "RR@10"] = rr if rr > 0.0999 else 0.0
    values["all", "RR@10"] = sum(values[qid, "RR@10"] for qid in queries) / len(queries)
    values["all", "num_q"] = len(queries)
    return values


def main():
    search, collections = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 60
    compared = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(collections):
            qrels, run = collection(random.Random(seed))
            here, there = ours(search, qrels, run, Path(folder)), theirs(qrels, run)
            if here.keys() != there.keys():
                print(f"seed {seed}: other values: {sorted(here.keys() ^ there.keys())}")
                wrong += 1
            for key in here.keys() & there.keys():
                compared += 1
                if abs(here[key] - there[key]) > TOLERANCE:
                    print(f"seed {seed}: {key}: {here[key]}, trec_eval has {there[key]:.6f}")
                    wrong += 1
    print(f"{compared} values of {collections} collections compared with trec_eval, {wrong} differ")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
