# Sourced by run and samverka after jdk.sh: builds the platform when something has changed since the last build.
# $root is the project's folder.

# Every module but the tests and benchmarks of the whole.
modules=$(sed -n 's|^ *<module>\(.*\)</module>$|\1|p' "$root/pom.xml" | grep -v -x -e deploy/clients -e deploy/acceptance -e deploy/bench)
stamp=$root/target/run-stamp
log=$root/target/run-build.log

# The first source that is newer than the last build, if any. What was built elsewhere names its files by their old place.
samverka_changed() {
  [ -f "$stamp" ] || { echo "never built"; return; }
  [ "$(cat "$stamp")" = "$root" ] || { echo moved; return; }
  for module in agreements-service finance-service meetings-service gateway; do
    [ -f "$root/$module/target/quarkus-app/quarkus-run.jar" ] || { echo "$module"; return; }
  done
  [ -f "$root/deploy/local/target/classpath" ] && [ -d "$root/deploy/local/target/classes" ] || { echo launcher; return; }
  for module in . $modules; do
    find "$root/$module/pom.xml" "$root/$module/src/main" -newer "$stamp" 2>/dev/null || true
  done | head -n 1
  find "$root/contracts" -path "$root/contracts/target" -prune -o -type f -newer "$stamp" -print | head -n 1
}

samverka_build() {
  samverka_require_maven
  mkdir -p "$root/target"
  echo "Building (a few minutes the first time, while Maven fetches what is needed; log: target/run-build.log)"
  rm -f "$stamp" "$stamp.next" "$stamp.failed"
  printf '%s\n' "$root" >"$stamp.next"
  : >"$log"
  (
    cd "$root"
    list=$(echo "$modules" | paste -s -d, -)
    mvn -B -DskipTests -pl "$list" package </dev/null 2>&1 || touch "$stamp.failed"
  ) | awk -v log_file="$log" '
    { print >>log_file }
    / Downloaded from / || /^Downloaded from / {
      if (++fetched % 20 == 0) {
        name = $0; sub(/ \(.*/, "", name); sub(/.*\//, "", name)
        print "  " fetched " files fetched, last " name; fflush()
      }
    }
    /^\[INFO\] Building Samverka/ { sub(/^\[INFO\] Building /, "  "); print; fflush() }'
  if [ -f "$stamp.failed" ]; then
    grep '^\[ERROR\]' "$log" | head -n 5 >&2 || true
    samverka_fail "the build failed; see target/run-build.log."
  fi
  mv "$stamp.next" "$stamp"
}

samverka_build_if_changed() {
  [ -z "$(samverka_changed)" ] || samverka_build
}
