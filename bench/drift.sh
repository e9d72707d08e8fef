#!/usr/bin/env bash
# Times the nightly comparison of agreements with what happens on generated data: one block for each data directory that
# bench/generate.sh made.
#
#     bench/drift.sh DIR... [-- OPTIONS of the night command, such as --nights 3]
#
# The product is started as ./run starts it and asked every second whether the night is still to be done. The first night
# finds every drift anew and opens its tasks; in the nights after it nothing is new. The page of one relationship is a
# line ("drift") of bench/measure.sh. Everything is also written to bench/target/drift-NAME.txt.
set -eu

# shellcheck source=bench/product.sh
. "$(dirname "${BASH_SOURCE[0]}")/product.sh"
split "$@"
[ ${#directories[@]} -gt 0 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }

export RAPPORT_DRIFT_PAUSE=PT1S

for data in "${directories[@]}"; do
    {
        trap stop EXIT
        echo "$data $(machine)"
        start "$data"
        bench night --data "$data" ${options[@]+"${options[@]}"}
        echo "JVM $(jvm_memory) MB resident, $(load)"
        stop
    } | tee "$here/bench/target/drift-$(basename "$data").txt"
done
