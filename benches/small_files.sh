#!/usr/bin/env bash
# Measures a build from many small text files in folders beside one from a JSONL file of the same
# texts, in turns, and prints the medians and their ratio.
#
#   benches/small_files.sh FOLDER [ARTICLES]      200000 if not given
#
# FOLDER gets the archive in both forms; 200000 articles take 1.3 GB, half of it in their files.
# They are there for the next run, which only measures.
#
# SEARCH   the program                                  target/release/search
# WORDS    words of an article, on average              300
# THREADS  threads of the build                         2
# ROUNDS   builds of each                               5
set -euo pipefail

fail() {
    echo "small_files.sh: $1" >&2
    exit 2
}

if [ $# -lt 1 ] || [ $# -gt 2 ] || [[ $1 == -* ]]; then
    sed -n '5,13s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
folder=$1
articles=${2:-200000}
search=${SEARCH:-target/release/search}
words=${WORDS:-300}
threads=${THREADS:-2}
rounds=${ROUNDS:-5}
[[ $articles =~ ^[1-9][0-9]*$ ]] || fail "$articles is no number of articles"
command -v "$search" >/dev/null ||
    fail "$search is no program (cargo build --release makes it; SEARCH names another)"

made=$folder/made-$articles-$words
if [ ! -e "$made" ]; then
    rm -rf "$folder/texts" "$folder/made-"*
    mkdir -p "$folder/texts"
    "$search" bench corpus --articles "$articles" --words "$words" --output "$folder/archive.jsonl" \
        --quiet
    # A text of one title and its body, 500 of them in a folder, and the same as records.
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
(folder / "archive.jsonl").unlink()
EOF
    touch "$made"
fi

# Articles a second of a build.
rate() {
    rm -rf "$folder/index"
    "$search" bench build "$1" --index "$folder/index" --threads "$threads" --format json --quiet |
        python3 -c 'import json, sys; print(json.load(sys.stdin)["articles_per_s"])'
    rm -rf "$folder/index"
}

for _ in $(seq "$rounds"); do
    echo "$(rate "$folder/texts.jsonl") $(rate "$folder/texts")"
done | python3 -c '
import statistics, sys

rounds = [tuple(map(float, line.split())) for line in sys.stdin]
for name, rates in zip(("JSONL", "files"), zip(*rounds)):
    print(f"{name:6} {statistics.median(rates):9,.0f} articles/s")
ratios = sorted(files / records for records, files in rounds)
print(f"ratio  {statistics.median(ratios):9.2f}           {ratios[0]:.2f} to {ratios[-1]:.2f}")'
