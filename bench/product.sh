# What the scripts beside this one share: the product started as ./run starts it, stopped again, and what is said of the
# machine. To be sourced; sets here, java, port, output and pid. RAPPORT_BENCH_PORT: the port (18089). RAPPORT_JAVA_OPTIONS: as
# for ./run. Needs Linux (/proc).
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"
port=${RAPPORT_BENCH_PORT:-18089}
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

# Waits until what was started in the background as $pid is ready.
ready() {
    while ! grep -q '^Rapport is ready' "$output"; do
        kill -0 "$pid" 2> /dev/null || { cat "$output" >&2; exit 1; }
        sleep 0.1
    done
}

# Starts the product on a data directory.
start() {
    : > "$output"
    # shellcheck disable=SC2086
    "$java" -Xmx384m -XX:+UseSerialGC -Xshare:auto ${RAPPORT_JAVA_OPTIONS:-} -jar "$here/launcher/target/rapport.jar" \
        --port "$port" --data "$1" > "$output" 2>&1 &
    pid=$!
    ready
}

# A command of bench.jar.
bench() {
    "$java" -Xmx512m -XX:+UseSerialGC -jar "$here/bench/target/bench.jar" "$@"
}

# The JVM's resident size in MB.
jvm_memory() {
    awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$pid/status"
}

# The proportional share in MB of PostgreSQL on a data directory.
postgres_memory() {
    postmaster=$(head -n 1 "$1/postgres/postmaster.pid")
    postgres=0
    for process in $postmaster $(cat "/proc/$postmaster/task/$postmaster/children"); do
        share=$(awk '/^Pss:/ { print $2 }' "/proc/$process/smaps_rollup" 2> /dev/null || echo 0)
        postgres=$((postgres + share))
    done
    echo $((postgres / 1024))
}

load() {
    echo "load $(cut -d' ' -f1-3 /proc/loadavg)"
}

# The machine and the time, for the head of a table.
machine() {
    echo "on $(nproc) cores, $(awk '/^MemTotal/ { printf "%d", $2 / 1048576 }' /proc/meminfo) GB," \
        "$("$java" -version 2>&1 | head -n 1), $(date -u +%Y-%m-%dT%H:%MZ), $(load)"
}

# Splits the arguments of a script: directories up to "--", options after it.
directories=()
options=()
split() {
    while [ $# -gt 0 ] && [ "$1" != -- ]; do directories+=("$1"); shift; done
    [ $# -eq 0 ] || shift
    options=("$@")
}
