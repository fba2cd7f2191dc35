package se.samverka.deploy.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// 1 000 000 issued invoices in the database of finance (`ledger.sql`), and the reads of them that are measured.
///
/// @param payers some of the 290
/// @param invoices the ids of some
/// @param agreements the ids of some
record Ledger(List<String> payers, List<String> invoices, List<String> agreements) {

    /// How many agreements there are when nobody asks for fewer; each has a hundred invoices.
    static final int AGREEMENTS = 10_000;

    static final int INVOICES_OF_AN_AGREEMENT = 100;

    private static final String FINANCE = "/finance/v1/";

    static Ledger load(Connection owner, int agreements) throws SQLException, IOException {
        SqlScript.load(owner, "ledger.sql", String.valueOf(AGREEMENTS), String.valueOf(agreements));
        return new Ledger(
                column(owner, "SELECT DISTINCT party FROM commitment ORDER BY 1 LIMIT 100"),
                column(
                        owner,
                        "SELECT id FROM invoice TABLESAMPLE SYSTEM (1) WHERE status <> 'DRAFT'"
                                + " ORDER BY md5(id::text) LIMIT 200"),
                column(
                        owner,
                        "SELECT id FROM agreement WHERE title LIKE 'Samverkan %' ORDER BY md5(id::text) LIMIT 200"));
    }

    private static List<String> column(Connection owner, String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /// One document by its id, with its line.
    Reads.Read floor(Gateway admin) {
        return new Reads.Read(
                "one invoice by its id", admin, n -> FINANCE + "invoices/" + at(invoices, n), new Timings());
    }

    /// @param payee the payee of a 21st of the invoices
    /// @param payer the payer of a 290th of them
    List<Reads.Read> reads(Gateway admin, Gateway payee, Gateway payer) {
        var reads = new ArrayList<Reads.Read>();
        add(reads, "invoices, all", admin, _ -> "invoices");
        add(reads, "invoices of a payer", admin, n -> "invoices?payer=" + at(payers, n));
        add(
                reads,
                "invoices of a payer, page 1 to 100",
                admin,
                n -> "invoices?payer=" + at(payers, n) + "&page=" + (1 + n % 100));
        add(reads, "invoices of a payer by last day", admin, n -> "invoices?sort=-dueDate&payer=" + at(payers, n));
        add(reads, "a payer's own invoices", payer, _ -> "invoices");
        add(reads, "a payer's own, to be paid", payer, _ -> "invoices?status=ISSUED");
        add(reads, "a payer's own, overdue", payer, _ -> "invoices?overdue=true");
        add(reads, "a payee's own invoices", payee, _ -> "invoices");
        add(reads, "a payee's own, overdue", payee, _ -> "invoices?overdue=true");
        add(
                reads,
                "invoices of an agreement and a year",
                admin,
                n -> "invoices?year=2026&agreementId=" + at(agreements, n));
        add(
                reads,
                "commitments of a party, four years",
                admin,
                n -> "commitments?from=2026&to=2029&party=" + at(payers, n));
        add(reads, "a payer's own commitments, four years", payer, _ -> "commitments?from=2026&to=2029");
        add(reads, "a payee's own commitments, one year", payee, _ -> "commitments?from=2026&to=2026");
        add(reads, "commitments of all, one year", admin, _ -> "commitments?from=2026&to=2026");
        add(reads, "a payee's receivables", payee, _ -> "receivables");
        add(reads, "a payee's journal, one day", payee, _ -> "journal-entries?from=2026-02-09&to=2026-02-09");
        return List.copyOf(reads);
    }

    private static String at(List<String> values, int n) {
        return values.get(n % values.size());
    }

    private static void add(List<Reads.Read> reads, String name, Gateway caller, IntFunction<String> path) {
        reads.add(new Reads.Read(name, caller, n -> FINANCE + path.apply(n), new Timings()));
    }
}
