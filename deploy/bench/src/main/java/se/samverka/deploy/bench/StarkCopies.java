package se.samverka.deploy.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Agreements with the terms of the demo's STARK (11 payers under one clause), in force, with invoices
/// issued for 2026: an amendment of one of them makes a draft for every payer whose entitlement differs from
/// what is issued.
final class StarkCopies {
    static final String TITLE = "STARK – strategiskt arbete i regioner och kommuner";
    private static final String AGREEMENTS = "/agreements/v1/agreements";
    static final int YEAR = 2026;
    private static final List<String> NOT_TERMS = List.of(
            "id",
            "status",
            "version",
            "revision",
            "inForceSince",
            "bindings",
            "notices",
            "createdAt",
            "warnings",
            "dissolvedOn");
    private static final long POLL_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long SETTLED_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Gateway gateway;
    private final Gateway payee;

    /// @param gateway as the administrator
    /// @param payee as the payee of STARK's clause, who alone may requisition
    StarkCopies(Gateway gateway, Gateway payee) {
        this.gateway = gateway;
        this.payee = payee;
    }

    /// When the drafts were there, by [System#nanoTime()].
    ///
    /// @param notifiedNanos when the database had told of them
    /// @param askedNanos when they were then asked for
    /// @param readNanos when the answer with them had come
    record Seen(long notifiedNanos, long askedNanos, long readNanos) {}

    /// A copy in force whose invoices for 2026 are issued.
    String requisitioned(String title) {
        var id = inForce(title);
        var requisition = Map.of("agreementId", id, "year", YEAR);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!payee.postOnceKnown("/finance/v1/requisitions", requisition)) {
            pause(deadline, "finance does not know that agreement " + id + " is in force");
        }
        return id;
    }

    private String inForce(String title) {
        var terms = (ObjectNode) gateway.get(AGREEMENTS + "/" + idOf(TITLE));
        terms.remove(NOT_TERMS);
        terms.put("title", title);
        var id = gateway.post(AGREEMENTS, terms).path("id").asText();
        var path = AGREEMENTS + "/" + id;
        gateway.postIfMatch(path + "/proposals", gateway.entityTag(path));
        for (var missing : gateway.get(path + "/approvals").path("missing")) {
            gateway.put(
                    path + "/approvals/" + missing.path("party").asText(),
                    Map.of(
                            "outcome", "APPROVED",
                            "decidedOn", "2025-11-10",
                            "reference", "§ 201",
                            "announcedOn", "2025-11-17"),
                    gateway.entityTag(path));
        }
        return id;
    }

    private String idOf(String title) {
        for (var agreement : gateway.get(AGREEMENTS + "?limit=200").path("agreements")) {
            if (agreement.path("title").asText().equals(title)) {
                return agreement.path("id").asText();
            }
        }
        throw new IllegalStateException("No agreement is called " + title);
    }

    /// Amends the clause's annual amount, with every party's approval.
    ///
    /// @param restNanos how long to wait before the last approval
    /// @return the instant at which the answer of the last approval had come, by [System#nanoTime()]
    long amend(String id, BigDecimal annualAmount, long restNanos) {
        var path = AGREEMENTS + "/" + id;
        var terms = (ObjectNode) gateway.get(path);
        terms.remove(NOT_TERMS);
        terms.remove("kind");
        ((ObjectNode) terms.withArray("fundingClauses").get(0)).put("annualAmount", annualAmount.toPlainString());
        var amendment = gateway.post(
                path + "/amendments",
                Map.of("effectiveFrom", YEAR + "-01-01", "reason", "Nytt belopp " + annualAmount, "terms", terms));
        var amended = path + "/amendments/" + amendment.path("id").asText();
        var tag = gateway.entityTag(amended);
        int left = amendment.path("awaited").size();
        for (var party : amendment.path("awaited")) {
            left--;
            if (left == 0 && restNanos > 0) {
                LockSupport.parkNanos(restNanos);
            }
            gateway.put(
                    amended + "/approvals/" + party.asText(),
                    Map.of(
                            "outcome", "APPROVED",
                            "decidedOn", "2026-03-02",
                            "reference", "§ 30",
                            "announcedOn", "2026-03-04"),
                    tag);
        }
        return System.nanoTime();
    }

    /// Reads the drafts once they are committed.
    Seen awaitDrafts(DraftWatch watch, String id, BigDecimal sum) throws SQLException {
        long notified = watch.await(id, YEAR, sum);
        long asked = System.nanoTime();
        var drafts = drafts(id);
        long answered = System.nanoTime();
        if (sum(drafts).compareTo(sum) != 0) {
            throw new IllegalStateException("The drafts of " + id + " sum to " + sum(drafts) + ", not to " + sum);
        }
        return new Seen(notified, asked, answered);
    }

    /// What the drafts sum to once they have stood still for three seconds, which is how the expected sums
    /// are learnt.
    ///
    /// @param before the sum that was there before
    BigDecimal settledSum(String id, BigDecimal before) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        var last = sum(drafts(id));
        long since = System.nanoTime();
        while (System.nanoTime() - since < SETTLED_NANOS || last.compareTo(before) == 0) {
            pause(deadline, "the drafts of " + id + " did not settle");
            var now = sum(drafts(id));
            if (now.compareTo(last) != 0) {
                last = now;
                since = System.nanoTime();
            }
        }
        return last;
    }

    /// How many payers have a draft.
    int payers(String id) {
        var payers = new HashSet<String>();
        drafts(id).forEach(draft -> payers.add(draft.path("payer").toString()));
        return payers.size();
    }

    private JsonNode drafts(String id) {
        return gateway.get("/finance/v1/invoices?status=DRAFT&limit=200&year=" + YEAR + "&agreementId=" + id)
                .path("invoices");
    }

    private static BigDecimal sum(JsonNode documents) {
        var sum = BigDecimal.ZERO.setScale(2);
        for (var document : documents) {
            var total = new BigDecimal(document.path("total").asText());
            sum = document.path("kind").asText().equals("CREDIT_NOTE") ? sum.subtract(total.abs()) : sum.add(total);
        }
        return sum;
    }

    private static void pause(long deadlineNanos, String otherwise) {
        if (System.nanoTime() - deadlineNanos > 0) {
            throw new IllegalStateException(otherwise);
        }
        LockSupport.parkNanos(POLL_PAUSE_NANOS);
    }
}
