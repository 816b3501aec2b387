# Sourced by the scripts of this folder: where the house stands, and how it speaks.
# shellcheck shell=bash

house="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)"
# Where Swift builds. Another folder (named .build-something) lets two checks run side by side.
scratch="${JALON_SCRATCH:-$house/.build}"
# Debian's own Python: another one in the PATH may be of any version.
# shellcheck disable=SC2034
python=/usr/bin/python3

say() { printf '%s\n' "$*"; }
step() { printf '\n── %s\n' "$*"; }
stop() {
    printf '%s: %s\n' "$(basename "$0")" "$*" >&2
    exit 1
}

# Prints the header comment of the calling script: everything between `#!` and the first line of code.
help() { sed -n '2,/^[^#]/{s/^# \{0,1\}//p;}' "$0"; }

# A build that takes its flags in one place. A machine that builds once and for all does without what serves debuggers, a
# tenth of the time (JALON_BUILD=lean): whoever builds again keeps it.
swift_build() {
    local flags=()
    [ "${JALON_BUILD:-}" != lean ] || flags=(-Xswiftc -gnone)
    swift build --package-path "$house" --scratch-path "$scratch" "${flags[@]}" "$@"
}
