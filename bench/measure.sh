#!/usr/bin/env bash
# Times the product on generated data: one table for each data directory that bench/generate.sh made.
#
#     bench/measure.sh DIR... [-- OPTIONS of the measure command, such as --seconds 8 --clients 1,4,16]
#
# For each directory: where it has none yet, one private start writes down the statements behind each page; then the product is
# started as ./run starts it, warmed up, timed page by page, and the bare statements are timed after that over JDBC as
# rapport_app. Client and server share the machine. Everything is also written to bench/target/measured-NAME.txt.
# RAPPORT_BENCH_PORT: the port (18089). RAPPORT_JAVA_OPTIONS: as for ./run. Needs Linux (/proc).
set -eu

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
port=${RAPPORT_BENCH_PORT:-18089}
directories=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do directories+=("$1"); shift; done
[ $# -eq 0 ] || shift
[ ${#directories[@]} -gt 0 ] || { sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2; }

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

start() {
    : > "$output"
    # shellcheck disable=SC2086
    "$java" -Xmx384m -XX:+UseSerialGC -Xshare:auto ${RAPPORT_JAVA_OPTIONS:-} -jar "$here/launcher/target/rapport.jar" \
        --port "$port" --data "$1" > "$output" 2>&1 &
    pid=$!
    while ! grep -q '^Rapport is ready' "$output"; do
        kill -0 "$pid" 2> /dev/null || { cat "$output" >&2; exit 1; }
        sleep 0.1
    done
}

bench() {
    "$java" -Xmx512m -XX:+UseSerialGC -jar "$here/bench/target/bench.jar" measure "$@" --base "http://127.0.0.1:$port"
}

memory() {
    jvm=$(awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status")
    postmaster=$(head -n 1 "$1/postgres/postmaster.pid")
    postgres=0
    for process in $postmaster $(cat "/proc/$postmaster/task/$postmaster/children"); do
        share=$(awk '/^Pss:/ { print $2 }' "/proc/$process/smaps_rollup" 2> /dev/null || echo 0)
        postgres=$((postgres + share))
    done
    echo "JVM $jvm MB resident, PostgreSQL $((postgres / 1024)) MB (proportional share)"
}

for data in "${directories[@]}"; do
    if [ ! -e "$data/bench-statements.json" ]; then
        start "$data"
        bench --data "$data" --statements on
        stop
        start "$data"
        bench --data "$data" --capture
        bench --data "$data" --statements off
        stop
    fi
    result="$here/bench/target/measured-$(basename "$data").txt"
    {
        trap stop EXIT
        echo "$data on $(nproc) cores, $(awk '/^MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GB," \
            "$("$java" -version 2>&1 | head -n 1), $(date -u +%Y-%m-%dT%H:%MZ), load $(cut -d' ' -f1-3 /proc/loadavg)"
        start "$data"
        sed -n 's/^Rapport is ready.*after \([0-9.]*\) s.*/ready after \1 s/p' "$output"
        memory "$data"
        bench --data "$data" "$@"
        memory "$data"
        echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
        stop
    } | tee "$result"
done
