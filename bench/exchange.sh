#!/usr/bin/env bash
# Hands in forms while a plugin is installed, replaced and removed: no request may fail, no form or score may be lost.
#
#     bench/exchange.sh DIR [-- OPTIONS of the exchange command, such as --seconds 60 --clients 4]
#
# DIR was made by bench/generate.sh. The product is started as ./run starts it; clients hand in a PHQ-9 through /fhir, a Session Check by its
# link, and forms of the exchanged plugin that were given before, by their links, while rapport.jar's commands install version 1
# of a plugin with code, replace it by version 2 and remove it, with three seconds after each. At the end the plugin comes back
# once, so that what waited is scored; scores are verified, and class loaders are counted after a collection. What was
# handed in is taken back; entries of the journal stay. Everything is also written to bench/target/exchange-NAME.txt.
set -eu

# shellcheck source=bench/product.sh
. "$(dirname "${BASH_SOURCE[0]}")/product.sh"
split "$@"
[ ${#directories[@]} -gt 0 ] || { sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }

# Clients and programs of one machine ask far more often a minute than they may.
export RAPPORT_API_REQUESTS_MINUTE=10000000

for data in "${directories[@]}"; do
    {
        trap stop EXIT
        echo "$data $(machine)"
        start "$data"
        bench exchange --data "$data" --base "http://127.0.0.1:$port" --rapport "$here/launcher/target/rapport.jar" \
            --pid "$pid" ${options[@]+"${options[@]}"}
        echo "JVM $(jvm_memory) MB resident, $(load)"
        stop
    } | tee "$here/bench/target/exchange-$(basename "$data").txt"
done
