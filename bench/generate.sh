#!/usr/bin/env bash
# Fills a new data directory with one large organisation, as the product would have written it.
#
#     bench/generate.sh DIR [--relationships N] [--sessions N] [--responses N] [--per-therapist N]
#
# Default: 100,000 relationships, 1,000,000 sessions, 10,000,000 responses (about 25 GB). The product is built by ./verify or
# mvn package before. DIR must not exist yet: it is made by one start with --empty on a free port, as an operator makes one.
# Everybody in it has the password harmony-bridge; sign-in names are therapist-0001 and on, supervisor-001 and on.
set -eu

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
[ $# -ge 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
data=$1
shift
[ ! -e "$data/rapport.version" ] || { echo "$data is a data directory already" >&2; exit 2; }

port=${RAPPORT_BENCH_PORT:-18089}
output=$(mktemp)
"$java" -Xmx384m -XX:+UseSerialGC -jar "$here/launcher/target/rapport.jar" --empty --port "$port" --data "$data" > "$output" 2>&1 &
pid=$!
while ! grep -q '^Rapport is ready' "$output"; do
    kill -0 "$pid" 2> /dev/null || { cat "$output" >&2; exit 1; }
    sleep 0.2
done
kill -TERM "$pid"
wait "$pid" || true
rm -f "$output"

# Forms stay open as long as the product allows, so that there are enough to hand in.
printf 'rapport.check.days=60\nrapport.link.days=60\nrapport.demonstration=false\n' > "$data/rapport.properties"
chmod 600 "$data/rapport.properties"
exec "$java" -Xmx2g -XX:+UseParallelGC -Drapport.plugins.dir="$here/launcher/target/plugins" \
    -Djava.util.logging.config.file="$here/bench/logging.properties" \
    -jar "$here/bench/target/bench.jar" generate --data "$data" "$@"
