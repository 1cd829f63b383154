#!/usr/bin/env bash
# Cold start from the shell, JVM start included: N runs of the README's command, and of a JVM that prints nothing, in one go.
#   bench/cold-start.sh [RUNS]
set -eu
cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
runs=${1-15}
. scripts/find-jdk.sh
sets=ear,ear:codified,ear:announced,siia-interim,siia-replacement
./pratique determine examples/kuala-lumpur.yaml --rules "$sets" > /dev/null
millis() {
  for _ in $(seq "$runs"); do
    start=$(date +%s%N)
    "$@" > /dev/null 2>&1 || true
    echo $((($(date +%s%N) - start) / 1000000))
  done | sort -n | awk '{ t[NR] = $1; s += $1 } END { printf "min %d  median %d  mean %.0f  max %d ms (%d runs)\n", t[1], t[int((NR + 1) / 2)], s / NR, t[NR], NR }'
}
printf 'determine, 5 rule sets   '; millis ./pratique determine examples/kuala-lumpur.yaml --rules "$sets"
printf 'determine, 1 rule set    '; millis ./pratique determine examples/kuala-lumpur.yaml --rules ear
printf 'java -version            '; millis "$JAVA_HOME/bin/java" -version
