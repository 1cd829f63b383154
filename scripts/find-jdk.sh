# Finds a JDK 25 or newer and exports JAVA_HOME and PATH. POSIX sh, to be sourced:
#
#   . scripts/find-jdk.sh
#
# Looks at JAVA_HOME, `java` on the PATH, /usr/lib/jvm, SDKMAN and the macOS system folder, in this order.

pratique_jdk_oldest=25

# True if $1 is the home of a JDK that is new enough. Reads its release file: starting java would take 50 ms each.
pratique_is_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  while IFS='="' read -r pratique_key pratique_skip pratique_version; do
    [ "$pratique_key" = JAVA_VERSION ] || continue
    pratique_version=${pratique_version%%[!0-9]*}
    [ "${pratique_version:-0}" -ge "$pratique_jdk_oldest" ]
    return
  done <"$1/release"
  return 1
}

pratique_find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && pratique_is_jdk "$JAVA_HOME"; then
    return 0
  fi
  pratique_java=$(command -v java) && pratique_java=$(readlink -f "$pratique_java") || pratique_java=
  for pratique_home in "${pratique_java%/bin/java}" /usr/lib/jvm/* "${HOME-}"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if pratique_is_jdk "$pratique_home"; then
      JAVA_HOME=$pratique_home
      return 0
    fi
  done
  return 1
}

if ! pratique_find_jdk; then
  echo "Pratique needs a JDK $pratique_jdk_oldest or newer and found none in JAVA_HOME, on the PATH, in /usr/lib/jvm or in ~/.sdkman: install one, or set JAVA_HOME." >&2
  exit 1
fi
export JAVA_HOME
case $PATH in
"$JAVA_HOME/bin:"*) ;;
*) PATH=$JAVA_HOME/bin:$PATH && export PATH ;;
esac
