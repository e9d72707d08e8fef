#!/usr/bin/env bash
# How many completely answered forms of each shipped instrument are scored a second, in one thread, by JMH.
#
#     bench/scoring.sh [OPTIONS of JMH, such as -f 3 -wi 5 -i 5 -r 1s]
#
# Without options: -f 2 -wi 3 -i 5 -w 1s -r 1s. Needs bench/target/bench.jar and launcher/target/plugins of a build. The table is
# the end of what is printed, and of bench/target/scoring.txt.
set -eu

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
[ $# -gt 0 ] || set -- -f 2 -wi 3 -i 5 -w 1s -r 1s
{
    echo "on $(nproc) cores, $(awk '/^MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GB," \
        "$("$java" -version 2>&1 | head -n 1), $(date -u +%Y-%m-%dT%H:%MZ), load $(cut -d' ' -f1-3 /proc/loadavg), options $*"
    "$java" -Xmx256m -XX:+UseSerialGC -jar "$here/bench/target/bench.jar" scoring \
        --plugins "${RAPPORT_BENCH_PLUGINS:-$here/launcher/target/plugins}" -- "$@"
    echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
} | tee "$here/bench/target/scoring.txt"
