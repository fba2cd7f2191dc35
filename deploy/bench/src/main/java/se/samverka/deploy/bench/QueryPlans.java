package se.samverka.deploy.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The plans of the queries that the service really sent, as PostgreSQL's `auto_explain` logs them.
final class QueryPlans {

    private static final String MARK = "samverka-bench-read ";
    private static final Pattern PLAN = Pattern.compile("LOG: {2}duration: [0-9.]+ ms {2}plan:");
    private static final Pattern NEW_LINE_OF_LOG = Pattern.compile("^\\d{4}-\\d{2}-\\d{2} .*");
    private static final Pattern NOT_SHOWN = Pattern.compile(
            "\\s*(Query Text|Query Parameters|Heap Fetches|Buckets|Heap Blocks|Sort Method|Worker \\d+|Workers Planned|Workers Launched|Index Searches|Prefetch|Instances|Hits|Buffers|Cache).*");

    private static final Pattern SEQUENTIAL = Pattern.compile("Seq Scan on (\\w+)");
    private static final Pattern MANY_VALUES = Pattern.compile("'\\{[^}]*}'");
    private static final Pattern ESTIMATE = Pattern.compile(" \\(cost=[^)]*\\)");

    private final Connection superuser;
    private final Path log;
    private final Pattern asked;

    /// @param superuser of the server
    /// @param asked what plans of the reads name; the relay and the feed ask now and then beside them
    QueryPlans(Connection superuser, LaunchedPlatform platform, String asked) {
        this.superuser = superuser;
        this.asked = Pattern.compile(asked);
        this.log = platform.databaseLog();
    }

    /// Sessions that begin from now on can log their plans.
    void prepare() throws SQLException {
        set("session_preload_libraries", "auto_explain");
        set("auto_explain.log_analyze", "on");
        set("auto_explain.log_timing", "off");
    }

    /// Does each thing once, and finds which plans it led to.
    Map<String, List<String>> of(Map<String, Runnable> reads) throws SQLException, IOException {
        set("auto_explain.log_min_duration", "0");
        long begin = Files.size(log);
        for (var read : reads.entrySet()) {
            mark(read.getKey());
            read.getValue().run();
        }
        mark("");
        set("auto_explain.log_min_duration", "-1");
        try (var file = Files.newInputStream(log)) {
            file.skipNBytes(begin);
            return plans(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        }
    }

    /// The tables that plans read from their first row to their last.
    static String wholeTables(List<String> plans) {
        return plans.stream()
                .flatMap(String::lines)
                .map(SEQUENTIAL::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Map<String, List<String>> plans(List<String> lines) {
        var plans = new LinkedHashMap<String, List<String>>();
        var current = new ArrayList<String>();
        StringBuilder plan = null;
        for (var line : lines) {
            if (NEW_LINE_OF_LOG.matcher(line).matches()) {
                if (plan != null && asked.matcher(plan).find()) {
                    current.add(plan.toString().stripTrailing());
                }
                plan = null;
                int mark = line.indexOf("LOG:  " + MARK);
                if (mark >= 0) {
                    current = new ArrayList<>();
                    plans.put(line.substring(line.indexOf(MARK) + MARK.length()), current);
                } else if (PLAN.matcher(line).find()) {
                    plan = new StringBuilder();
                }
            } else if (plan != null && !NOT_SHOWN.matcher(line).matches()) {
                plan.append(shown(line)).append('\n');
            }
        }
        plans.remove("");
        return plans;
    }

    private static String shown(String line) {
        var plan = ESTIMATE.matcher(line.replaceFirst("^\t", "")).replaceFirst("");
        return MANY_VALUES.matcher(plan).replaceAll("'{…}'").replace(".00 loops", " loops");
    }

    private void mark(String name) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("DO $$ BEGIN RAISE LOG '" + MARK + name.replace("'", "''") + "'; END $$");
        }
    }

    private void set(String name, String value) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute("ALTER SYSTEM SET " + name + " = '" + value + "'");
            statement.execute("SELECT pg_reload_conf()");
        }
    }
}
