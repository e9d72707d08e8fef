#!/usr/bin/env bash
# Times the product on generated data: one table for each data directory that bench/generate.sh made.
#
#     bench/measure.sh DIR... [-- OPTIONS of the measure command, such as --seconds 8 --clients 1,4,16]
#
# For each directory: where it has none yet, one private start writes down the statements behind each page; then the product is
# started as ./run starts it, warmed up, timed page by page, and the bare statements are timed after that over JDBC as
# rapport_app. Client and server share the machine. Everything is also written to bench/target/measured-NAME.txt.
set -eu

# shellcheck source=bench/product.sh
. "$(dirname "${BASH_SOURCE[0]}")/product.sh"
split "$@"
[ ${#directories[@]} -gt 0 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }

measure() {
    bench measure "$@" --base "http://127.0.0.1:$port"
}

memory() {
    echo "JVM $(jvm_memory) MB resident, PostgreSQL $(postgres_memory "$1") MB (proportional share)"
}

for data in "${directories[@]}"; do
    if [ ! -e "$data/bench-statements.json" ]; then
        start "$data"
        measure --data "$data" --statements on
        stop
        start "$data"
        measure --data "$data" --capture
        measure --data "$data" --statements off
        stop
    fi
    result="$here/bench/target/measured-$(basename "$data").txt"
    {
        trap stop EXIT
        echo "$data $(machine)"
        start "$data"
        sed -n 's/^Rapport is ready.*after \([0-9.]*\) s.*/ready after \1 s/p' "$output"
        memory "$data"
        measure --data "$data" ${options[@]+"${options[@]}"}
        memory "$data"
        load
        stop
    } | tee "$result"
done
