#!/usr/bin/env bash
# Makes docs/images/portfolio-report.png: a sample portfolio (seed 1), its report, and a browser without a window.
#   scripts/report-picture.sh        BROWSER names another browser of the Chromium family (default: chromium)
set -eu
cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
./pratique portfolio sample --seed 1 --rows 100000 --out "$work/sample.csv"
# The rows left open make the exit code 3.
(cd "$work" && "$OLDPWD/pratique" portfolio sample.csv --rules ear,siia-interim --report report.html > text) || [ $? -eq 3 ]
mkdir -p docs/images
"${BROWSER-chromium}" --headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --hide-scrollbars \
  --disable-background-networking --user-data-dir="$work/browser" --window-size="${SIZE-1280,1500}" \
  --screenshot="${1-docs/images/portfolio-report.png}" "file://$work/report.html" 2> "$work/browser.err" ||
  { cat "$work/browser.err" >&2; exit 1; }
