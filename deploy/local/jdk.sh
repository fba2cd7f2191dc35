# Sourced by run and check: finds a JDK 25 or later and Maven 3.8.7 or later, and says in one line what is missing.
# The machine's default java may be older, so the usual places are searched after JAVA_HOME and PATH.

samverka_fail() {
  echo "Samverka: $1" >&2
  exit 1
}

# The major version of the JDK in folder $1, from its release file; nothing when it is no JDK.
samverka_jdk_version() {
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

samverka_find_jdk() {
  samverka_path_javac=$(command -v javac || true)
  # javac on the PATH is often a chain of links; the JDK is where it ends.
  while [ -n "$samverka_path_javac" ] && [ -L "$samverka_path_javac" ]; do
    samverka_link=$(readlink "$samverka_path_javac")
    case $samverka_link in
      /*) samverka_path_javac=$samverka_link ;;
      *) samverka_path_javac=$(dirname "$samverka_path_javac")/$samverka_link ;;
    esac
  done
  for samverka_jdk in \
    "${JAVA_HOME:-}" \
    "${samverka_path_javac%/bin/javac}" \
    /usr/lib/jvm/* \
    "$HOME"/.sdkman/candidates/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$samverka_jdk" ] || continue
    samverka_version=$(samverka_jdk_version "$samverka_jdk")
    if [ "${samverka_version:-0}" -ge 25 ]; then
      JAVA_HOME=$samverka_jdk
      export JAVA_HOME
      return 0
    fi
  done
  return 1
}

# On Linux Java reads and writes the names of files by the locale. In that of C, or one that is not installed, it could not
# open a folder with an å in its name.
samverka_utf8_names() {
  if [ "$(uname)" = Linux ]; then
    LC_ALL=C.UTF-8
    export LC_ALL
  fi
}

samverka_require_jdk() {
  samverka_utf8_names
  samverka_find_jdk || samverka_fail "no JDK 25 or later found in JAVA_HOME, on the PATH or in the usual places; install one (https://adoptium.net) or set JAVA_HOME."
}

samverka_require_maven() {
  command -v mvn >/dev/null 2>&1 || samverka_fail "Maven is missing; install Maven 3.8.7 or later (https://maven.apache.org)."
  samverka_maven=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1)
  echo "${samverka_maven:-0}" | awk -F. '{ exit !($1 * 1000000 + $2 * 1000 + $3 >= 3008007) }' ||
    samverka_fail "Maven ${samverka_maven:-of an unknown version} is too old; 3.8.7 or later is needed."
}
