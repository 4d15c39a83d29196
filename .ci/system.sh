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
echo "kijkwijzer: apt-get install $missing"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
