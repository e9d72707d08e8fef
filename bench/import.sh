#!/usr/bin/env bash
# How long an import takes and how much memory the product then holds.
#
#     bench/import.sh [ROWS] [DIR] [PORT]      default: 100000 target/import-data 18088
#
# Makes three files of together ROWS rows (a fifth clients, three fifths sessions, a fifth scores with all answers; therapists keep to the hour), starts
# the product with demonstration data, makes a token and runs "import" as an operator would: send, check, carry out. Prints
# each step with its time. Memory is the JVM's highest resident size until then. Needs Linux (/proc).
set -eu

here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
rows=${1:-100000}
data=${2:-$here/bench/target/import-data}
port=${3:-18088}
jar=$here/launcher/target/rapport.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
work=$(mktemp -d)
pid=

stop() {
    if [ -n "$pid" ] && kill -0 "$pid" 2> /dev/null; then
        kill -TERM "$pid"
        wait "$pid" || true
    fi
    pid=
}
trap 'stop; rm -rf "$work"' EXIT

# Every id is of this run, so that a second run in the same directory brings new rows.
files() {
    awk -v rows="$rows" -v run="$(date +%s)" -v dir="$work" '
        # The day so many days after 1970-01-01.
        function day(z,   era, doe, yoe, doy, mp, d, m, y) {
            z += 719468; era = int(z / 146097); doe = z - era * 146097
            yoe = int((doe - int(doe / 1460) + int(doe / 36524) - int(doe / 146096)) / 365)
            doy = doe - (365 * yoe + int(yoe / 4) - int(yoe / 100)); mp = int((5 * doy + 2) / 153)
            d = doy - int((153 * mp + 2) / 5) + 1; m = mp < 10 ? mp + 3 : mp - 9; y = yoe + era * 400 + (m <= 2)
            return sprintf("%04d-%02d-%02d", y, m, d)
        }
        BEGIN {
            count = split("anna ben carla daniel esra frank gwen heike igor julia kai lucia", who, " ")
            clients = int(rows / 60) * count; first = 11000 + run % 3600
            file = dir "/clients.csv"
            print "client_id,given_name,family_name,born_on,language,email,therapist,starts_on" > file
            for (i = 0; i < clients; i++)
                printf "%d-%d,Given%d,Family%d,19%02d-03-04,%s,c%d@example.org,%s,2000-01-01\n", \
                    run, i, i, i, 40 + i % 60, i % 2 ? "de" : "en", i, who[i % count + 1] > file
            file = dir "/sessions.csv"
            print "session_id,client_id,starts_at,minutes,status" > file
            for (i = 0; i < clients * 3; i++) {
                hour = int(i / count) # each therapist one session an hour
                printf "%d-%d,%d-%d,%sT%02d:00Z,50,%s\n", run, i, run, i % clients, day(first + int(hour / 24)), hour % 24, \
                    i % 20 ? "attended" : "cancelled" > file
            }
            file = dir "/scores.csv"
            print "score_id,client_id,instrument,answered_on,item_1,item_2,item_3,item_4" > file
            for (i = 0; i < clients; i++)
                printf "%d-%d,%d-%d,session-check,2005-05-05,%d,%d,%d,%d\n", \
                    run, i, run, i, i % 11, (i + 3) % 11, (i + 5) % 11, (i + 7) % 11 > file
        }'
}

mkdir -p "$(dirname "$data")"
files
wc -lc "$work"/*.csv
"$java" -Xmx384m -XX:+UseSerialGC -jar "$jar" start --port "$port" --data "$data" > "$work/out" 2>&1 &
pid=$!
while ! grep -q '^Rapport is ready' "$work/out"; do
    kill -0 "$pid" 2> /dev/null || { cat "$work/out" >&2; exit 1; }
    sleep 0.2
done
echo "JVM before: $(awk '/^VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$pid/status") MB"
(umask 077; "$java" -jar "$jar" token create --user quentin --scope imports:write --days 1 --data "$data" \
    | grep -oE '[A-Za-z0-9_-]{20,}' | tail -n 1 > "$work/token")
begin=$(date +%s.%N)
"$java" -jar "$jar" import --url "http://127.0.0.1:$port" --token-file "$work/token" --clients "$work/clients.csv" \
    --sessions "$work/sessions.csv" --scores "$work/scores.csv" \
    | while read -r line; do echo "$(date +%s.%N) $begin $line" | awk '{ printf "%6.1f s ", $1 - $2; $1 = $2 = ""; print }'; done
echo "JVM highest: $(awk '/^VmHWM/ { printf "%d", $2 / 1024 }' "/proc/$pid/status") MB"
echo "on $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), $("$java" -version 2>&1 | head -n 1)"
