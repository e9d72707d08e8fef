#!/usr/bin/env bash
# How long a start takes and how much memory the product then holds: the median of N second starts.
#
#     bench/start.sh [N] [DIR] [PORT]          default: 5 target/bench-data 18089
#
# The first start in a new directory (cluster, schema, demonstration data) is told apart and not in the median.
# Time runs from the process's beginning to its ready line; memory is the JVM's resident size at that moment,
# PostgreSQL's summed proportional share (PSS) beside it. Needs Linux (/proc).
set -eu

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
runs=${1:-5}
data=${2:-$here/bench/target/start-data}
port=${3:-18089}
output=$(mktemp)
pid=

stop() {
    if [ -n "$pid" ] && kill -0 "$pid" 2> /dev/null; then
        kill -TERM "$pid"
        wait "$pid" || true
    fi
    pid=
}
trap 'stop; rm -f "$output"' EXIT

# Starts once; prints "seconds jvm_mb postgres_mb".
measure() {
    "$here/run" --port "$port" --data "$data" > "$output" 2>&1 &
    pid=$!
    while ! grep -q '^Rapport is ready' "$output"; do
        kill -0 "$pid" 2> /dev/null || { cat "$output" >&2; exit 1; }
        sleep 0.1
    done
    seconds=$(sed -n 's/^Rapport is ready.*after \([0-9.]*\) s.*/\1/p' "$output")
    jvm=$(awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")
    postmaster=$(head -n 1 "$data/postgres/postmaster.pid")
    postgres=0
    for process in $postmaster $(cat "/proc/$postmaster/task/$postmaster/children"); do
        share=$(awk '/^Pss:/ { print $2 }' "/proc/$process/smaps_rollup" 2> /dev/null || echo 0)
        postgres=$((postgres + share))
    done
    stop
    echo "$seconds $jvm $((postgres / 1024))"
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
echo "on $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | head -n 1)"
rm -f "$results"
