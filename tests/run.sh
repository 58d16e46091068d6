#!/usr/bin/env bash
# Builds everything and runs every test. The last line is the total: "N passed, N failed".
# Needs the .NET 10 SDK, Node and Chromium; everything else is restored, and Chromium installed where Debian's packages are.
# The Web project's tests run on SQLite, and those that have to do with the database on PostgreSQL too: on a server of
# their own, from the package postgresql, which is installed where Debian's packages are.
# With --slow also the tests that take minutes: the Nu HTML checker, which needs Java too, Lighthouse, faults and scanners.
set -uo pipefail
cd "$(dirname "$0")/.."
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

slow=false left_out=Slow
case "$*" in
  "") ;;
  --slow) slow=true left_out=nothing ;;
  *)
    echo "Unknown: $*. The only option is --slow."
    exit 2
    ;;
esac

for tool in dotnet node npm; do
  if ! command -v "$tool" >/dev/null; then
    echo "$tool is missing: install the .NET 10 SDK and Node 20 or newer, then run this again."
    exit 1
  fi
done

has_browser() { [ -x "${CHROMIUM:-}" ] || command -v chromium chromium-browser google-chrome >/dev/null; }
can_install() { [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; }
if ! has_browser && can_install; then
  { apt-get update -qq && apt-get install -qq -y chromium; } >/dev/null
fi

if $slow; then
  if ! command -v java >/dev/null && can_install; then
    { apt-get update -qq && apt-get install -qq -y openjdk-17-jre-headless; } >/dev/null
  fi

  if ! command -v java >/dev/null; then
    echo "java is missing: install a Java runtime, 17 or newer, for --slow, or run this without it."
    exit 1
  fi

  # What makes faults and looks for ways in.
  if can_install; then
    { apt-get update -qq && apt-get install -qq -y haproxy strace fiu-utils procps e2fsprogs sqlmap wapiti; } >/dev/null
  fi

  # No install scripts: what these packages would fetch by theirs is not needed.
  checkers=tests/FrameworkAdvisor.Browser.Tests
  if [ "$checkers/package-lock.json" -nt "$checkers/node_modules/.package-lock.json" ] && ! npm ci --prefix "$checkers" --ignore-scripts --no-audit --no-fund --loglevel error; then
    echo "The checkers of $checkers/package.json could not be restored."
    exit 1
  fi
fi

if ! dotnet build FrameworkAdvisor.sln --configuration Release; then
  echo "The build failed; no test was run."
  exit 1
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
status=0
for project in tests/*.Tests; do
  echo "== $(basename "$project")"
  if [ "$(basename "$project")" = FrameworkAdvisor.Browser.Tests ] && ! has_browser; then
    echo "Not run: no Chromium is installed. Install the package chromium, or name one in the variable CHROMIUM."
    status=1
    continue
  fi

  figures=$project/bin/Release/net10.0/figures.txt
  rm -f "$figures"
  dotnet test "$project" --configuration Release --no-build --nologo --filter "Category!=$left_out" | tee "$log.now"
  [ "${PIPESTATUS[0]}" -eq 0 ] || status=1
  # A run that ends without its closing line has crashed, whatever it counted.
  grep -qE '(Passed|Failed)! +- Failed:' "$log.now" || { echo "$project ended without a result."; status=1; }
  [ ! -f "$figures" ] || cat "$figures"
  cat "$log.now" >>"$log"
  rm -f "$log.now"
done

# The same tests on PostgreSQL: those near the database, with --slow all of them.
has_postgres() { command -v initdb /usr/lib/postgresql/*/bin/initdb >/dev/null; }
install_postgres() {
  apt-get update -qq && apt-get install -qq -y postgresql-common &&
    # No server of the system's own: the tests start theirs.
    sed -i 's/^#\?create_main_cluster.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf &&
    apt-get install -qq -y --no-install-recommends postgresql
}
echo "== FrameworkAdvisor.Web.Tests on PostgreSQL"
if ! has_postgres && can_install; then
  install_postgres >/dev/null
fi

if has_postgres; then
  near_database='FullyQualifiedName~Tests.Data.|FullyQualifiedName~Tests.Nodes.|FullyQualifiedName~Tests.Decisions.DecisionEdit|FullyQualifiedName~Tests.Decisions.DecisionForm|FullyQualifiedName~Admin.Publishing.Publish|FullyQualifiedName~PostgresCommand'
  $slow && near_database='FullyQualifiedName~Tests'
  ADVISOR_TESTS_DATABASE=postgresql dotnet test tests/FrameworkAdvisor.Web.Tests --configuration Release --no-build --nologo \
    --filter "Category!=$left_out&($near_database)" | tee "$log.now"
  [ "${PIPESTATUS[0]}" -eq 0 ] || status=1
  grep -qE '(Passed|Failed)! +- Failed:' "$log.now" || { echo "The tests on PostgreSQL ended without a result."; status=1; }
  cat "$log.now" >>"$log"
  rm -f "$log.now"
else
  echo "Not run: there is no PostgreSQL. Install the package postgresql."
  status=1
fi

sum() { grep -E '(Passed|Failed)! +- Failed:' "$log" | sed -E "s/.*$1: *([0-9]+).*/\1/" | awk '{ total += $1 } END { print total + 0 }'; }
passed=$(sum Passed) failed=$(sum Failed)
[ "$passed" -gt 0 ] || status=1
echo "$passed passed, $failed failed"
exit "$status"
