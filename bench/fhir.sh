#!/usr/bin/env bash
# Times /fhir on generated data: one table for each data directory that bench/generate.sh made.
#
#     bench/fhir.sh DIR... [-- OPTIONS of the fhir command, such as --seconds 10 --clients 1,4,16]
#
# For each directory the product is started as ./run starts it, warmed up (--warm-up 90) and timed: a PHQ-9 created with
# If-None-Exist, the newest 50 forms of one person, a transaction of 100 forms. 60 therapists' tokens, each request of any one of
# them about any of their clients; what was created is taken back between lines, entries of the journal stay. Client and
# server share the machine. Everything is also written to bench/target/fhir-NAME.txt.
set -eu

# shellcheck source=bench/product.sh
. "$(dirname "${BASH_SOURCE[0]}")/product.sh"
split "$@"
[ ${#directories[@]} -gt 0 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }

# One person's forms are searched with one therapist's token, far more often a minute than a program may.
export RAPPORT_API_REQUESTS_MINUTE=10000000

for data in "${directories[@]}"; do
    {
        trap stop EXIT
        echo "$data $(machine)"
        start "$data"
        bench fhir --data "$data" --base "http://127.0.0.1:$port" ${options[@]+"${options[@]}"}
        echo "JVM $(jvm_memory) MB resident, $(load)"
        stop
    } | tee "$here/bench/target/fhir-$(basename "$data").txt"
done
