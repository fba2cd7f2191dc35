package se.samverka.deploy.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// The reads of agreements that are measured, each asked for again and again with other values.
final class Reads {

    private static final String AGREEMENTS = "/agreements/v1/agreements";

    private Reads() {}

    /// One kind of read.
    ///
    /// @param path of the n-th time
    record Read(String name, Gateway caller, IntFunction<String> path, Timings timings) {}

    /// One row by its primary key, through the same gateway and the same checks of the token.
    static Read floor(Archive archive, Gateway admin) {
        return new Read(
                "one organisation by its number",
                admin,
                _ -> "/agreements/v1/organisations/" + archive.municipality(),
                new Timings());
    }

    static List<Read> of(Archive archive, Gateway admin, Gateway region) {
        var reads = new ArrayList<Read>();
        add(reads, "list, all agreements", admin, _ -> "");
        add(reads, "list, page 1 to 5 000", admin, n -> "?page=" + (1 + n * 7919 % 5000));
        add(reads, "list by title", admin, n -> "?sort=title&page=" + (1 + n % 20));
        add(reads, "list by last day, descending", admin, n -> "?sort=-validTo&page=" + (1 + n % 20));
        add(reads, "list, a region's own (4 762)", region, _ -> "");
        add(reads, "list, a region's own by title", region, _ -> "?sort=title");
        add(reads, "status in force", admin, _ -> "?status=IN_FORCE");
        add(reads, "status in force, a region's own", region, _ -> "?status=IN_FORCE");
        add(reads, "kind", admin, _ -> "?kind=ACCORD");
        add(reads, "valid on a day", admin, n -> "?validOn=" + (2000 + n % 34) + "-03-01");
        add(reads, "valid on a day, a region's own", region, n -> "?validOn=" + (2000 + n % 34) + "-03-01");
        add(
                reads,
                "kind, status and day",
                admin,
                n -> "?kind=ACCORD&status=IN_FORCE&validOn=" + (2021 + n % 10) + "-03-01");
        add(reads, "party", admin, _ -> "?party=" + archive.municipality());
        add(reads, "party, a region's own", region, _ -> "?party=" + archive.municipality());
        add(
                reads,
                "case number",
                admin,
                n -> "?caseNumber=" + agreement(archive, n).caseNumber());
        add(
                reads,
                "search, 20 found",
                admin,
                n -> "?q=" + archive.places().get(n % archive.places().size()));
        add(reads, "search, 5 000 found", admin, _ -> "?q=bibliotek");
        add(reads, "search, 5 000 found, a region's own", region, _ -> "?q=biblioteken");
        add(reads, "search, a word of every agreement", admin, _ -> "?q=samverkan");
        add(reads, "one agreement", admin, n -> "/" + agreement(archive, n).id());
        add(
                reads,
                "one agreement, validAt",
                admin,
                n -> "/" + agreement(archive, n).id() + "?validAt="
                        + agreement(archive, n).validOn());
        add(
                reads,
                "one agreement, knownAt",
                admin,
                n -> "/" + agreement(archive, n).id() + "?knownAt=2025-06-01T00:00:00Z");
        add(
                reads,
                "versions, validAt and knownAt",
                admin,
                n -> "/" + agreement(archive, n).id() + "/versions?validAt="
                        + agreement(archive, n).validOn() + "&knownAt=2025-06-01T00:00:00Z");
        add(
                reads,
                "approvals, knownAt",
                admin,
                n -> "/" + agreement(archive, n).id() + "/approvals?knownAt=2025-06-01T00:00:00Z");
        add(reads, "timeline", admin, n -> "/" + agreement(archive, n).id() + "/timeline");
        return List.copyOf(reads);
    }

    private static Archive.Agreement agreement(Archive archive, int n) {
        return archive.agreements().get(n % archive.agreements().size());
    }

    private static void add(List<Read> reads, String name, Gateway caller, IntFunction<String> query) {
        reads.add(new Read(name, caller, n -> AGREEMENTS + query.apply(n), new Timings()));
    }
}
