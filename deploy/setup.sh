#!/usr/bin/env bash
# All set-up and nothing else: system packages (Tesseract with its languages, fonts), then the locked
# Python environment in .venv. Safe to call again: what is there is left alone, so a second call takes seconds.
# Debian and Ubuntu with apt-get (as root or through sudo); macOS with Homebrew as a best effort.
set -euo pipefail
cd "$(dirname "$0")/.."

UV_VERSION=0.13.9
LANGUAGES="aze aze_cyrl eng osd rus tur"
# The fonts of reports and of the specimens that the reading is measured on.
FONTS="fonts-dejavu fonts-freefont-ttf fonts-noto-core fonts-crosextra-carlito fonts-sil-charis fonts-roboto-unhinted \
  fonts-lato fonts-sil-gentiumplus fonts-sil-doulos fonts-oldstandard fonts-jetbrains-mono fonts-paratype fonts-liberation \
  fonts-open-sans"

say() { printf 'setup: %s\n' "$*" >&2; }
fail() { printf 'setup: cannot go on: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null; then sudo "$@"
  else fail "this needs root: run it as root or install sudo"; fi
}

have_languages() {
  command -v tesseract >/dev/null || return 1
  local installed language
  installed=$(tesseract --list-langs 2>/dev/null) || return 1
  for language in $LANGUAGES; do
    grep -qx "$language" <<<"$installed" || return 1
  done
}

have_fonts() {
  local font installed
  installed=$(find /usr/share/fonts -name '*.ttf' -printf '%f\n' 2>/dev/null)
  for font in DejaVuSans DejaVuSerif NotoSans-Regular NotoSerif-Regular FreeSerif Carlito-Regular CharisSIL-Regular \
    Roboto-Regular Lato-Regular GentiumPlus-Regular DoulosSIL-Regular OldStandard-Regular JetBrainsMono-Regular \
    PTM55F LiberationSerif-Regular OpenSans-Regular; do
    grep -qx "$font.ttf" <<<"$installed" || return 1
  done
}

good_python() {  # $1: a python; it must be 3.11 to 3.14 and able to make an environment
  "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null
}

find_python() {
  local candidate
  for candidate in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
    if good_python "$candidate"; then command -v "$candidate"; return 0; fi
  done
  return 1
}

install_debian() {
  local wanted=()
  have_languages || wanted+=(tesseract-ocr tesseract-ocr-aze tesseract-ocr-aze-cyrl tesseract-ocr-eng tesseract-ocr-osd tesseract-ocr-rus tesseract-ocr-tur)
  # shellcheck disable=SC2206  # one word a package
  have_fonts || wanted+=($FONTS)
  find_python >/dev/null || wanted+=(python3 python3-venv)
  [ ${#wanted[@]} -gt 0 ] || return 0
  say "installing ${wanted[*]}"
  export DEBIAN_FRONTEND=noninteractive
  as_root apt-get update -qq || fail "apt-get update did not work: is the machine online?"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ca-certificates "${wanted[@]}" >/dev/null \
    || fail "apt-get could not install: ${wanted[*]}"
}

install_macos() {
  command -v brew >/dev/null || fail "install Homebrew first (https://brew.sh)"
  have_languages || brew install --quiet tesseract tesseract-lang
  find_python >/dev/null || brew install --quiet python@3.13
  brew list --cask font-dejavu >/dev/null 2>&1 || brew install --quiet --cask font-dejavu font-noto-sans font-noto-serif font-gnu-free || true
}

if command -v apt-get >/dev/null; then install_debian
elif [ "$(uname)" = Darwin ]; then install_macos
else say "no apt-get and no Homebrew: install Tesseract 5 with $LANGUAGES and Python 3.11+ yourself"; fi

have_languages || fail "Tesseract lacks one of these languages: $LANGUAGES"
python=$(find_python) || fail "Python 3.11 to 3.14 with venv was not found"

if [ "$(.tools/uv/bin/uv --version 2>/dev/null | cut -d' ' -f2)" != "$UV_VERSION" ]; then
  say "installing uv $UV_VERSION into .tools"
  "$python" -m venv --clear .tools/uv
  .tools/uv/bin/pip install --quiet --disable-pip-version-check "uv==$UV_VERSION"
fi
UV_PYTHON_DOWNLOADS=never .tools/uv/bin/uv sync --locked --quiet --compile-bytecode --python "$python"
# Compiled once, here: where PYTHONDONTWRITEBYTECODE is set every process would compile all it imports, two seconds each.
.venv/bin/python -m compileall -q schemas extractors checks flows >/dev/null || true  # a tree that nobody may write to
say "ready: .venv/bin/credready"
