package se.samverka.finance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import se.samverka.finance.basis.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionsDocument;
import se.samverka.finance.basis.agreement.model.Bindings;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.FundingClause.Split;
import se.samverka.terms.Terms;

/// An agreement as agreements-service would publish it; each step returns the next revision. Every party and payer
/// is bound to every version unless a step says otherwise.
public record AgreementFixture(
        UUID id,
        long revision,
        String status,
        List<Map<String, Object>> versions,
        List<Map<String, Object>> conditions,
        Map<String, Object> end) {

    /// Prefix of the keys in `end` that hold a party's binding.
    private static final String BINDING = "binding of ";

    public static AgreementFixture draft(Terms terms) {
        return new AgreementFixture(
                UUID.randomUUID(), 1, "DRAFT", List.of(version(1, terms.validFrom(), terms)), List.of(), Map.of());
    }

    public static AgreementFixture inForce(Terms terms) {
        return draft(terms).as("IN_FORCE");
    }

    public AgreementFixture as(String status) {
        return new AgreementFixture(id, revision + 1, status, versions, conditions, end);
    }

    public AgreementFixture amended(LocalDate effectiveFrom, Terms terms) {
        var all = new ArrayList<>(versions);
        all.add(version(versions.size() + 1, effectiveFrom, terms));
        return new AgreementFixture(id, revision + 1, status, all, conditions, end);
    }

    /// Corrects texts in a version.
    public AgreementFixture corrected(int version, Terms terms) {
        var all = new ArrayList<>(versions);
        all.set(version - 1, version(version, (LocalDate) all.get(version - 1).get("effectiveFrom"), terms));
        return new AgreementFixture(id, revision + 1, status, all, conditions, end);
    }

    /// @param commitments as the event carries them
    public AgreementFixture dissolved(LocalDate on, List<Map<String, Object>> commitments) {
        return told("dissolvedOn", on).told("commitments", commitments).as("DISSOLVED");
    }

    /// A dissolution that takes effect on a later day.
    public AgreementFixture ending(LocalDate on) {
        return told("dissolvedOn", on);
    }

    /// Commitments decided by its board.
    ///
    /// @param commitments all of them, as the event carries them
    public AgreementFixture committed(List<Map<String, Object>> commitments) {
        return told("commitments", commitments);
    }

    /// Who may read the agreement.
    public AgreementFixture readBy(List<String> readers) {
        return told("readers", readers);
    }

    /// What external funders have given.
    ///
    /// @param sums all of them, as the event carries them
    public AgreementFixture reached(List<Map<String, Object>> sums) {
        return told("externalFunding", sums);
    }

    /// The approvals of the agreement.
    ///
    /// @param approvals as the event carries them
    public AgreementFixture approvedBy(List<Map<String, Object>> approvals) {
        return told("approvals", approvals);
    }

    /// The day on which it became binding on its parties.
    public AgreementFixture inForceSince(LocalDate day) {
        return told("inForceSince", day);
    }

    /// A party that becomes bound on a day.
    public AgreementFixture boundFrom(OrganisationNumber party, LocalDate day) {
        var binding = new HashMap<>(binding(party.value(), "BOUND", versions.size()));
        binding.put("bindingFrom", day.toString());
        return told(BINDING + party, binding);
    }

    /// Without an end date.
    public AgreementFixture goingOn() {
        return told("validTo", null);
    }

    /// A party's notice.
    public AgreementFixture noticed(OrganisationNumber party, LocalDate endsOn) {
        return told("notices", List.of(Map.of("party", party, "noticedOn", "2026-06-30", "endsOn", endsOn)));
    }

    /// A party that has approved nothing.
    public AgreementFixture unbound(OrganisationNumber party) {
        return told(BINDING + party, Map.of());
    }

    /// A party that is bound only to versions up to a given one.
    public AgreementFixture boundTo(OrganisationNumber party, int last) {
        return told(BINDING + party, binding(party.value(), "BOUND", last));
    }

    /// A party that has appealed its own decision, or whose decision was set aside.
    public AgreementFixture contested(OrganisationNumber party) {
        return told(BINDING + party, binding(party.value(), "CONTESTED", versions.size()));
    }

    /// A party for which an administrator has closed the contest.
    public AgreementFixture released(OrganisationNumber party) {
        return told(BINDING + party, binding(party.value(), "RELEASED", versions.size()));
    }

    /// A party that is released from versions up to a given one, and bound to the later ones.
    public AgreementFixture releasedUpTo(OrganisationNumber party, int last) {
        var binding = new HashMap<>(binding(party.value(), "BOUND", versions.size()));
        binding.put("versions", List.of(Map.of("first", last + 1, "last", versions.size())));
        binding.put("releasedVersions", List.of(Map.of("first", 1, "last", last)));
        return told(BINDING + party, binding);
    }

    /// Without any bindings.
    public AgreementFixture malformed() {
        return told(BINDING, Map.of("state", "BOUND", "versions", List.of()));
    }

    private static Map<String, Object> binding(String party, String state, int last) {
        return Map.of(
                "party",
                party,
                "state",
                state,
                "versions",
                List.of(Map.of("first", 1, "last", last)),
                "bindingFrom",
                "2020-12-20");
    }

    private List<Map<String, Object>> bindings() {
        var all = new TreeMap<String, Map<String, Object>>();
        for (var version : versions) {
            involved((Terms) version.get("terms"))
                    .forEach(party -> all.put(party.value(), binding(party.value(), "BOUND", versions.size())));
        }
        for (Object commitment : (List<?>) end.getOrDefault("commitments", List.of())) {
            for (Object amount : (List<?>) ((Map<?, ?>) commitment).get("amounts")) {
                var payer = String.valueOf(((Map<?, ?>) amount).get("payer"));
                all.putIfAbsent(payer, binding(payer, "BOUND", versions.size()));
            }
        }
        end.forEach((field, told) -> {
            if (field.startsWith(BINDING)) {
                all.put(field.substring(BINDING.length()), asBinding(told));
            }
        });
        all.values().removeIf(Map::isEmpty);
        return List.copyOf(all.values());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> asBinding(Object told) {
        return (Map<String, Object>) told;
    }

    /// All parties and payers, bound to every version.
    public static List<BindingDocument> everybody(List<VersionDocument> versions) {
        var parties = new TreeSet<OrganisationNumber>();
        versions.forEach(version -> parties.addAll(involved(version.terms())));
        return parties.stream()
                .map(party -> new BindingDocument(
                        party,
                        Bindings.State.BOUND,
                        List.of(new VersionsDocument(1, versions.size())),
                        null,
                        LocalDate.of(2020, 12, 20)))
                .toList();
    }

    /// Parties and payers.
    public static Set<OrganisationNumber> involved(Terms terms) {
        var found = new TreeSet<OrganisationNumber>();
        if (terms.parties() != null) {
            terms.parties().forEach(party -> found.add(party.organisationNumber()));
        }
        if (terms.fundingClauses() != null) {
            for (var clause : terms.fundingClauses()) {
                if (clause.payer() != null) {
                    found.add(clause.payer());
                }
                payers(clause.split(), found);
            }
        }
        return found;
    }

    private static void payers(Split split, Set<OrganisationNumber> found) {
        if (split == null || split.branches() == null) {
            return;
        }
        for (var branch : split.branches()) {
            if (branch != null) {
                if (branch.payer() != null) {
                    found.add(branch.payer());
                }
                payers(branch.split(), found);
            }
        }
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

    /// The event's data, including fields that finance does not know.
    public Map<String, Object> data() {
        var terms = (Terms) versions.getLast().get("terms");
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
        data.put("approvals", List.of(approval("232100-0172", "2025-11-25", "Regionstyrelsen", "§ 112")));
        end.forEach((field, told) -> {
            if (!field.startsWith(BINDING)) {
                data.put(field, told);
            }
        });
        data.put("bindings", bindings());
        return data;
    }

    private static Map<String, Object> version(int number, LocalDate effectiveFrom, Terms terms) {
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
