#!/usr/bin/env bash
# Measures a build from many small text files in folders beside one from a JSONL file of the same
# texts, in turns: the medians of both, and the median of the ratios.
#
#   benches/small_files.sh FOLDER [ARTICLES]      200000 if not given
#
# FOLDER gets a folder small-files with the archive in both forms, which the next run finds there;
# 200000 articles take 1.3 GB, more than half of it in their files.
#
# SEARCH   the program                      target/release/search
# WORDS    words of an article, on average  300
# THREADS  threads of the build             2
# ROUNDS   builds of each                   5
set -euo pipefail
shopt -s inherit_errexit

fail() {
    echo "small_files.sh: $1" >&2
    exit 2
}

if [ $# -lt 1 ] || [ $# -gt 2 ] || [[ $1 == -* ]]; then
    sed -n '5,13s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
folder=$1/small-files
articles=${2:-200000}
search=${SEARCH:-target/release/search}
words=${WORDS:-300}
threads=${THREADS:-2}
rounds=${ROUNDS:-5}
for number in "$articles" "$words" "$threads" "$rounds"; do
    [[ $number =~ ^[1-9][0-9]*$ ]] || fail "$number is no number of articles, words, threads or rounds"
done
command -v "$search" >/dev/null ||
    fail "$search is no program (cargo build --release makes it; SEARCH names another)"

made=$folder/made-$articles-$words
if [ ! -e "$made" ]; then
    rm -rf "$folder"
    mkdir -p "$folder/texts"
    "$search" bench corpus --articles "$articles" --words "$words" --output "$folder/archive.jsonl"
    # A title and its text in a file, 500 files in a folder, and the same as records.
    python3 - "$folder" <<'EOF'
import json, pathlib, sys

folder = pathlib.Path(sys.argv[1])
with open(folder / "archive.jsonl", encoding="utf-8") as archive, \
        open(folder / "texts.jsonl", "w", encoding="utf-8") as records:
    for number, line in enumerate(archive):
        article = json.loads(line)
        text = f"{article['title']}\n\n{article['body']}\n"
        if number % 500 == 0:
            below = folder / "texts" / f"{number // 500:05}"
            below.mkdir()
        (below / f"{number:08}.txt").write_text(text, encoding="utf-8")
        record = {"title": article["title"], "body": article["body"]}
        records.write(json.dumps(record, ensure_ascii=False) + "\n")
EOF
    rm "$folder/archive.jsonl"
    touch "$made"
fi

# Articles a second of a build, of which none may be missing.
rate() {
    rm -rf "$folder/index"
    "$search" bench build "$1" --index "$folder/index" --threads "$threads" --format json --quiet \
        >"$folder/figures.json"
    python3 - "$folder/figures.json" "$articles" <<'EOF'
import json, sys

figures = json.load(open(sys.argv[1], encoding="utf-8"))
indexed = figures["articles"] + figures["merged"]
if indexed != int(sys.argv[2]):
    sys.exit(f"small_files.sh: {indexed} of {sys.argv[2]} articles were read")
print(figures["articles_per_s"])
EOF
    rm -rf "$folder/index"
}

rates=$folder/rates.txt
: >"$rates"
for _ in $(seq "$rounds"); do
    records=$(rate "$folder/texts.jsonl")
    files=$(rate "$folder/texts")
    echo "$records $files" >>"$rates"
done
python3 - "$rates" <<'EOF'
import statistics, sys

rounds = [tuple(map(float, line.split())) for line in open(sys.argv[1], encoding="utf-8")]
for name, rates in zip(("JSONL", "files"), zip(*rounds)):
    print(f"{name:6}{statistics.median(rates):10,.0f} articles/s")
ratios = sorted(files / records for records, files in rounds)
print(f"ratio {statistics.median(ratios):10.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})")
EOF
