#!/usr/bin/env bash
# How long a start takes and how much memory the product then holds: the median of N second starts.
#
#     bench/start.sh [N] [DIR] [PORT]          default: 5 target/bench-data 18089
#
# The first start in a new directory (cluster, schema, demonstration data) is told apart and not in the median.
# Time runs from the process's beginning to its ready line; memory is the JVM's resident size at that moment,
# PostgreSQL's summed proportional share (PSS) beside it. Needs Linux (/proc).
set -eu

# shellcheck source=bench/product.sh
. "$(dirname "${BASH_SOURCE[0]}")/product.sh"
runs=${1:-5}
data=${2:-$here/bench/target/start-data}
port=${3:-$port}

# Starts once; prints "seconds jvm_mb postgres_mb".
measure() {
    "$here/run" --port "$port" --data "$data" > "$output" 2>&1 &
    pid=$!
    ready
    seconds=$(sed -n 's/^Rapport is ready.*after \([0-9.]*\) s.*/\1/p' "$output")
    jvm=$(jvm_memory)
    postgres=$(postgres_memory "$data")
    stop
    echo "$seconds $jvm $postgres"
}

# The middle of the numbers on standard input.
median() {
    sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'
}

mkdir -p "$(dirname "$data")"
if [ ! -e "$data/rapport.version" ]; then
    measure > "$output.first"
    echo "first start: $(cat "$output.first") (seconds, JVM MB, PostgreSQL MB)"
    rm -f "$output.first"
fi
results=$(mktemp)
for run in $(seq "$runs"); do
    measure | tee -a "$results" | sed "s/^/run $run: /"
done
echo "median of $runs second starts: $(cut -d' ' -f1 "$results" | median) s," \
    "JVM $(cut -d' ' -f2 "$results" | median) MB, PostgreSQL $(cut -d' ' -f3 "$results" | median) MB"
machine
rm -f "$results"
