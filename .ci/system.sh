#!/bin/sh
# Installs the Debian packages named that are missing: as root through apt, otherwise it says how.
# Where there is no dpkg, the libraries are the user's own care; WeasyPrint says what it lacks.
set -eu
: "${PYTHON:=python3}"

if ! "$PYTHON" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "kijkwijzer: Python 3.11 of nieuwer is nodig; gevonden: $("$PYTHON" --version 2>&1 || true). Noem een andere met: make PYTHON=python3.12" >&2
    exit 1
fi
command -v dpkg-query >/dev/null 2>&1 || exit 0

missing=""
"$PYTHON" -c 'import venv, ensurepip' 2>/dev/null || missing="python3-venv"
for name in "$@"; do
    case "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null || true)" in
        installed) ;;
        *) missing="$missing $name" ;;
    esac
done
missing=$(echo $missing)
[ -n "$missing" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    echo "kijkwijzer: deze pakketten ontbreken nog: sudo apt-get install $missing" >&2
    exit 1
fi
apt-get update -qq
known=""
for name in $missing; do
    # Ubuntu has no chromium package: the tests that need a browser then say so themselves.
    if apt-cache show "$name" >/dev/null 2>&1; then
        known="$known $name"
    else
        echo "kijkwijzer: apt kent het pakket $name niet; zonder gaan we verder" >&2
    fi
done
missing=$(echo $known)
[ -n "$missing" ] || exit 0
echo "kijkwijzer: apt-get install $missing"
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
