#!/usr/bin/env bash
# The same circuits through Pratique, Drools and a FEEL engine, each on a classpath of its own: outcomes must agree, then
# each is timed, one after the other. What is asked exactly: bench/peers/README.md.
#   bench/peers/run.sh [SEED]
set -eu
cd -P -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
. scripts/find-jdk.sh
seed=${1-1}
work=.build/peers
mkdir -p "$work"
./pratique law list > /dev/null # builds
app=$(head -n 1 .build/current)

classpath() { # NAME
  case $1 in
  pratique) printf '%s:' "$app"/*.jar ;;
  *)
    [[ bench/peers/$1/pom.xml -nt $work/$1.cp ]] &&
      ./mvnw -q -B -f "bench/peers/$1/pom.xml" dependency:build-classpath "-Dmdep.outputFile=$PWD/$work/$1.cp" >&2
    cat "$work/$1.cp"
    ;;
  esac
}
ask() { # NAME CLASS RULES ARGUMENTS
  local name=$1 class=$2 rules=$3
  shift 3
  "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC --sun-misc-unsafe-memory-access=allow -Dpack=law/target/classes/pratique.pack \
    -Drules="$rules" -cp "$work/$name:$(classpath "$name")" "$class" "$@" 2> "$work/$name.err" ||
    { tail -n 20 "$work/$name.err" >&2; exit 1; }
}
peers() { # ARGUMENTS, {} is the peer
  ask pratique peers.PratiquePeer - "${@//\{\}/pratique}"
  ask drools peers.DroolsPeer bench/peers/drools/3A090.drl "${@//\{\}/drools}"
  ask feel peers.FeelPeer bench/peers/feel/3A090.feel "${@//\{\}/feel}"
}

for name in pratique drools feel; do
  mkdir -p "$work/$name"
  "$JAVA_HOME/bin/javac" -nowarn -d "$work/$name" -cp "$(classpath "$name")" bench/peers/Circuits.java bench/peers/"$name"/*.java
done
peers outcomes "$work/{}.outcomes" "$seed"
for name in drools feel; do
  cmp "$work/pratique.outcomes" "$work/$name.outcomes" || { echo "outcomes of $name differ" >&2; exit 1; }
done
echo "seed $seed, outcomes alike: $(sort "$work/pratique.outcomes" | uniq -c | awk '{ printf "%s%d × %s", s, $1, $2; s = ", " }')"
peers time "$seed" | awk '
  { rate[$1] = $2; printf "%-9s %12.0f/s", $1, $2; if ($1 != "pratique") printf "   pratique is %.1f × as fast", rate["pratique"] / $2; print "" }'
