#!/usr/bin/env bash
# Measures how builds and queries grow with a synthetic archive: throughput, memory, size of the
# index, latency by kind of query, and the time of a whole process.
#
#   benches/growth.sh FOLDER [ARTICLES…]      10000 100000 1000000 3000000 if none are given
#
# FOLDER gets results.jsonl, growth.md and growth.svg. A run that was stopped goes on where it was:
# sizes whose results are there are not measured again; other WORDS or THREADS, and results of other
# versions of this script, need another FOLDER.
# A size needs, for each article of 300 words, 2.3 kB for the archive and 2.3 kB for its index, which
# are removed when it is done.
#
# SEARCH   the program                      target/release/search
# WORDS    words of an article, on average  300
# THREADS  threads of the build             2
set -euo pipefail

fail() {
    echo "growth.sh: $1" >&2
    exit 2
}

if [ $# -lt 1 ] || [[ $1 == -* ]]; then
    sed -n '5,15s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
folder=$1
shift
[ $# -gt 0 ] || set -- 10000 100000 1000000 3000000
search=${SEARCH:-target/release/search}
words=${WORDS:-300}
threads=${THREADS:-2}
results=$folder/results.jsonl
corpus=$folder/corpus.jsonl
queries=$folder/queries.tsv
index=$folder/index

# Before anything is measured, which may take hours.
for articles in "$@"; do
    [[ $articles =~ ^[1-9][0-9]*$ ]] || fail "$articles is no number of articles"
done
command -v "$search" >/dev/null ||
    fail "$search is no program (cargo build --release makes it; SEARCH names another)"
# What results were measured with stands at their end; earlier versions did not write it.
setting="\"words\":$words,\"build_threads\":$threads}"
others=""
if [ -e "$results" ]; then
    others=$(grep '"words":[0-9]*,"build_threads":[0-9]*}$' "$results" | grep -vF "$setting" || true)
fi
[ -z "$others" ] || fail "$results has other WORDS or THREADS: name another folder"

# Runs of a whole process; the median is kept.
runs=21

# Milliseconds that a process takes for a word of some dozens of articles in a thousand.
start_ms() {
    local word begin end
    word=$(grep -m 1 $'^word\t' "$queries" | cut -f 2)
    for _ in $(seq "$runs"); do
        begin=$(date +%s%N)
        "$search" query "$word" --index "$index" --quiet >"$folder/hits.txt" || [ $? -eq 1 ]
        end=$(date +%s%N)
        echo $((end - begin))
    done | sort -n | sed -n "$((runs / 2 + 1))p" | awk '{ printf "%.2f", $1 / 1e6 }'
}

mkdir -p "$folder"
touch "$results"
for articles in "$@"; do
    if grep -q "^{\"build\":{\"articles\":$articles," "$results"; then
        echo "$articles articles: done before" >&2
        continue
    fi
    echo "$articles articles" >&2
    rm -rf "$index"
    "$search" bench corpus --articles "$articles" --words "$words" --output "$corpus" \
        --queries "$queries"
    build=$("$search" bench build "$corpus" --index "$index" --threads "$threads" --format json \
        --quiet)
    rm "$corpus"
    query=$("$search" bench query --queries "$queries" --index "$index" --format json --quiet)
    start=$(start_ms)
    # One line at once: a run that is stopped leaves a whole result or none.
    printf '{"build":%s,"query":%s,"start_ms":%s,%s\n' "$build" "$query" "$start" "$setting" \
        >>"$results"
    rm -rf "$index" "$folder/hits.txt"
done
"$search" bench plot "$results" --output "$folder/growth.svg" >"$folder/growth.md"
cat "$folder/growth.md"
