# Sourced by ./run and ./bench: makes everything ready for a browser against one program, and goes to the folder above.
# Installs what is missing: Chromium from Debian, two packages from npm. Never downloads a browser.

fail() { printf 'tests/browser/%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

find_chromium() { command -v chromium-headless-shell || command -v chromium || true; }

install_chromium() {
  command -v apt-get >/dev/null || fail "Chromium is missing and there is no apt-get here. Install chromium or chromium-headless-shell."
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "Chromium is missing. Install it as root: apt-get install chromium-headless-shell"
    as_root=(sudo)
  fi
  local quiet=(-y -qq --no-install-recommends)
  { "${as_root[@]}" apt-get update -qq && "${as_root[@]}" apt-get install "${quiet[@]}" chromium-headless-shell; } >&2 ||
    fail "Chromium could not be installed. Install chromium-headless-shell or chromium by hand, then run this again."
}

# Takes the script's own arguments: the program, and nothing else.
make_ready() {
  [ $# -eq 1 ] || fail "name the program to test, e.g. tests/browser/$(basename "$0") target/debug/openfloor"
  [ -x "$1" ] || fail "$1 is no program that can be run. Build it first: cargo build"
  local binary major chromium
  binary=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
  cd "$(dirname "${BASH_SOURCE[0]}")/.."

  command -v node >/dev/null || fail "node is missing. Install Node.js 20 or newer (Debian: apt-get install nodejs npm)."
  command -v npm >/dev/null || fail "npm is missing. Install it beside Node.js (Debian: apt-get install npm)."
  major=$(node -p 'process.versions.node.split(".")[0]')
  [ "$major" -ge 20 ] || fail "node $major is too old. Install Node.js 20 or newer."

  chromium=${OPENFLOOR_CHROMIUM:-$(find_chromium)}
  if [ -z "$chromium" ]; then
    install_chromium
    chromium=$(find_chromium)
  fi
  [ -n "$chromium" ] || fail "Chromium was installed but cannot be found. Set OPENFLOOR_CHROMIUM to its path."

  npm ci --loglevel=error || fail "npm ci did not work: see above. It needs a package registry once."
  export OPENFLOOR_BINARY=$binary OPENFLOOR_CHROMIUM=$chromium
}
