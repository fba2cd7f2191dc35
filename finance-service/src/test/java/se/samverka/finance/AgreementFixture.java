package se.samverka.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.samverka.finance.agreement.model.TermsDocument;

/// An agreement as agreements would publish it; each step gives the next revision.
public record AgreementFixture(
        UUID id,
        long revision,
        String status,
        List<Map<String, Object>> versions,
        List<Map<String, Object>> conditions,
        Map<String, Object> end) {

    public static AgreementFixture draft(TermsDocument terms) {
        return new AgreementFixture(
                UUID.randomUUID(), 1, "DRAFT", List.of(version(1, terms.validFrom(), terms)), List.of(), Map.of());
    }

    public static AgreementFixture inForce(TermsDocument terms) {
        return draft(terms).as("IN_FORCE");
    }

    public AgreementFixture as(String status) {
        return new AgreementFixture(id, revision + 1, status, versions, conditions, end);
    }

    public AgreementFixture amended(LocalDate effectiveFrom, TermsDocument terms) {
        var all = new ArrayList<>(versions);
        all.add(version(versions.size() + 1, effectiveFrom, terms));
        return new AgreementFixture(id, revision + 1, status, all, conditions, end);
    }

    /// The version's words corrected.
    public AgreementFixture corrected(int version, TermsDocument terms) {
        var all = new ArrayList<>(versions);
        all.set(version - 1, version(version, (LocalDate) all.get(version - 1).get("effectiveFrom"), terms));
        return new AgreementFixture(id, revision + 1, status, all, conditions, end);
    }

    /// @param commitments as the event carries them
    public AgreementFixture dissolved(LocalDate on, List<Map<String, Object>> commitments) {
        return new AgreementFixture(
                id,
                revision + 1,
                "DISSOLVED",
                versions,
                conditions,
                Map.of("dissolvedOn", on, "commitments", commitments));
    }

    /// Told who may read it.
    public AgreementFixture readBy(List<String> readers) {
        return told("readers", readers);
    }

    /// Told what external funders have given.
    ///
    /// @param sums as the event carries them, all of them
    public AgreementFixture reached(List<Map<String, Object>> sums) {
        return told("externalFundings", sums);
    }

    /// Without a last day.
    public AgreementFixture goingOn() {
        return told("validTo", null);
    }

    private AgreementFixture told(String field, Object value) {
        var all = new HashMap<>(end);
        all.put(field, value);
        return new AgreementFixture(id, revision + 1, status, versions, conditions, all);
    }

    public AgreementFixture waitingFor(String party, String decidingBody, String requirement, boolean met) {
        var all = new ArrayList<>(conditions);
        all.add(Map.of(
                "index",
                conditions.size(),
                "party",
                party,
                "decidingBody",
                decidingBody,
                "requirement",
                requirement,
                "met",
                met));
        return new AgreementFixture(id, revision, status, versions, all, end);
    }

    /// The event's data, with fields that finance does not know among them.
    public Map<String, Object> data() {
        var terms = (TermsDocument) versions.getLast().get("terms");
        var data = new HashMap<String, Object>();
        data.put("id", id);
        data.put("revision", revision);
        data.put("status", status);
        data.put("kind", "COOPERATION_AGREEMENT");
        data.put("title", terms.title());
        data.put("caseNumber", "RV240022");
        data.put("validFrom", terms.validFrom());
        data.put("validTo", terms.validTo());
        data.put("version", versions.size());
        data.put("versions", versions);
        data.put("entryConditions", conditions);
        data.putAll(end);
        data.put("approvals", List.of(approval("232100-0172", "2025-11-25", "Regionstyrelsen", "§ 112")));
        return data;
    }

    private static Map<String, Object> version(int number, LocalDate effectiveFrom, TermsDocument terms) {
        return number == 1
                ? Map.of("version", number, "effectiveFrom", effectiveFrom, "terms", terms)
                : Map.of(
                        "version",
                        number,
                        "effectiveFrom",
                        effectiveFrom,
                        "terms",
                        terms,
                        "approvals",
                        List.of(approval("212000-2080", "2026-05-20", "Kommunstyrelsen", "§ " + number)));
    }

    private static Map<String, Object> approval(String party, String day, String decidingBody, String reference) {
        return Map.of(
                "party",
                party,
                "outcome",
                "APPROVED",
                "decidedOn",
                day,
                "decidingBody",
                decidingBody,
                "reference",
                reference);
    }
}
