#!/usr/bin/env bash
# Times /fhir on generated data: one table for each data directory that bench/generate.sh made.
#
#     bench/fhir.sh DIR... [-- OPTIONS of the fhir command, such as --seconds 10 --clients 1,4,16]
#
# For each directory the product is started as ./run starts it, warmed up (--warm-up 90) and timed: a PHQ-9 created with
# If-None-Exist, the newest 50 forms of one person, a transaction of 100 forms. 60 therapists' tokens, each request of any one of
# them about any of their clients; what was created is taken back between lines, entries of the journal stay. Client and
# server share the machine. Everything is also written to bench/target/fhir-NAME.txt.
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

for data in "${directories[@]}"; do
    result="$here/bench/target/fhir-$(basename "$data").txt"
    : > "$output"
    # shellcheck disable=SC2086
    "$java" -Xmx384m -XX:+UseSerialGC -Xshare:auto ${RAPPORT_JAVA_OPTIONS:-} -jar "$here/launcher/target/rapport.jar" \
        --port "$port" --data "$data" > "$output" 2>&1 &
    pid=$!
    while ! grep -q '^Rapport is ready' "$output"; do
        kill -0 "$pid" 2> /dev/null || { cat "$output" >&2; exit 1; }
        sleep 0.1
    done
    {
        echo "$data on $(nproc) cores, $(awk '/^MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GB," \
            "$("$java" -version 2>&1 | head -n 1), $(date -u +%Y-%m-%dT%H:%MZ), load $(cut -d' ' -f1-3 /proc/loadavg)"
        "$java" -Xmx512m -XX:+UseSerialGC -jar "$here/bench/target/bench.jar" fhir --data "$data" \
            --base "http://127.0.0.1:$port" "$@"
        echo "JVM $(awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status") MB resident, load $(cut -d' ' -f1-3 /proc/loadavg)"
    } | tee "$result"
    stop
done
