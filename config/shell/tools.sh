# Finding or installing what ./run and ./verify need. Sourced, not run; needs $here, the project's directory.
# shellcheck shell=bash

needed_java=17
# Where JDKs lie that are installed and not on the path.
: "${installed_jdks:=/usr/lib/jvm}"

refuse() {
    echo "$*" >&2
    exit 1
}

# The feature number of a java command: 8, 11, 17, 21; nothing when it does not run.
java_release() {
    "$1" -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1
}

# Sets JAVA_HOME to a JDK of at least the needed release, with its compiler; fails when there is none.
find_jdk() {
    local candidate release
    for candidate in "${JAVA_HOME:-}" "$(on_path javac)" "$installed_jdks"/*; do
        if [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ]; then
            release=$(java_release "$candidate/bin/java")
            if [ -n "$release" ] && [ "$release" -ge "$needed_java" ]; then
                export JAVA_HOME="$candidate"
                return 0
            fi
        fi
    done
    return 1
}

# The home of a JDK command found on the path, links followed.
on_path() {
    local command
    command=$(command -v "$1" || true)
    if [ -n "$command" ]; then
        dirname "$(dirname "$(readlink -f "$command")")"
    fi
}

# Installs Debian packages where this user may; fails otherwise.
install_packages() {
    local as=()
    command -v apt-get > /dev/null || return 1
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2> /dev/null || return 1
        as=(sudo -n)
    fi
    echo "Installing $* (once)." >&2
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq update > /dev/null || return 1
    "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install "$@" > /dev/null
}

require_jdk() {
    find_jdk && return 0
    install_packages openjdk-17-jdk-headless || install_packages default-jdk-headless || true
    find_jdk || refuse "Rapport needs a JDK $needed_java or newer and found none: install one (on Debian: apt install openjdk-17-jdk-headless) or point JAVA_HOME to it."
}

require_maven() {
    command -v mvn > /dev/null && return 0
    install_packages maven || true
    command -v mvn > /dev/null || refuse "Rapport is built with Maven 3.8 or newer and found none: install it (on Debian: apt install maven)."
}
