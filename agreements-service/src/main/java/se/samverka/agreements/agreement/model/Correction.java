package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.decision.model.NamedDecision;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Name;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.Text;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;
import se.samverka.terms.TermsViolation;

/// A clerical correction of the words of one version (rättelse; compare förvaltningslagen § 36 on decisions). It
/// is not an amendment and moves no money. It is proposed, and applied when the bound parties have confirmed it
/// or 30 days have passed without an objection.
///
/// @param version the number of the version whose words are wrong
/// @param reason in words what is wrong and how that is known
/// @param decidedOn the day on which somebody decided on it, if anybody had to
/// @param decidedBy who decided, as `Registrator`
/// @param changes each at another place of the terms
/// @param decisionId of that decision, where meetings-service has published it
public record Correction(
        @Schema(
                description = "Number of the version whose words are wrong / Nummer på versionen med den felaktiga"
                        + " lydelsen")
        Integer version,

        @Schema(description = "What is wrong, and how that is known / Vad som är fel och hur det visar sig") @Text
        String reason,

        @Schema(
                description = "The day on which somebody decided on the correction, where that was needed / Dagen"
                        + " då rättelsen beslutades, om det behövdes")
        @Nullable
        LocalDate decidedOn,

        @Schema(description = "Who decided on it / Vem som beslutade om rättelsen") @Nullable @Name(max = 300)
        String decidedBy,

        @Schema(description = "What stands, what should stand, and where / Vad som står, vad som ska stå, och var")
        List<Rewording> changes,

        @Schema(
                description = "Id of the decision in the meetings API, once its minutes are announced. What is left"
                        + " out of decidedOn and decidedBy is taken from it / Id för beslutet i API:t meetings, när"
                        + " protokollet är anslaget. Det som utelämnas av decidedOn och decidedBy hämtas därifrån",
                examples = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d15")
        @Nullable
        UUID decisionId) {

    private static final int MAX_CHANGES = 100;

    /// Characters of all texts together, more than a purpose and its reason at their longest.
    private static final int MAX_TEXTS = 100 * 1024;

    /// The places that have words and do not affect money, days, parties or splits.
    private static final String WORDS =
            "/(title|caseNumber|purpose|fundingClauses/#/title|entryConditions/#/decidingBody"
                    + "|fundingClauses/#(/split/branches/#)+/(title|decisionReference))";

    private static final String PLACE = WORDS.replace("#", "(0|[1-9][0-9]{0,4})");

    private static final Pattern ENTRY_CONDITION = Pattern.compile("/entryConditions/([0-9]{1,5})/decidingBody");

    public Correction {
        Required.field("version", version);
        Required.field("reason", reason);
        changes = Required.list("changes", changes);
    }

    /// The decision as it is named.
    public NamedDecision named() {
        return new NamedDecision("", decisionId, decidedOn, decidedBy, null, null);
    }

    /// This correction, resting on the decision.
    ///
    /// @param decided the decision, completed by the published one
    public Correction restingOn(NamedDecision decided) {
        return new Correction(version, reason, decided.decidedOn(), decided.decidingBody(), changes, decided.id());
    }

    /// A new text at one place.
    ///
    /// @param pointer JSON pointer (RFC 6901) into the version's terms
    /// @param from the present text; absent when there is none
    /// @param to the corrected text
    public record Rewording(
            @Schema(
                    description = "JSON pointer (RFC 6901) into the version's terms / JSON-pekare (RFC 6901) in i"
                            + " versionens villkor")
            @Name(max = 500)
            String pointer,

            @Schema(
                    description = "The text that stands there now; absent when there is none / Nuvarande lydelse;"
                            + " saknas om där inte står något")
            @Nullable
            @Text
            String from,

            @Schema(description = "The corrected text / Rättad lydelse") @Text
            String to) {
        public Rewording {
            Required.field("pointer", pointer);
            Required.field("to", to);
        }

        /// The index of the entry condition that it changes, from 0; empty for another place.
        OptionalInt entryCondition() {
            var condition = ENTRY_CONDITION.matcher(pointer);
            return condition.matches() ? OptionalInt.of(Integer.parseInt(condition.group(1))) : OptionalInt.empty();
        }
    }

    /// Days in which a party can object.
    public static final int OBJECTION_DAYS = 30;

    /// The parties whose deciding bodies it changes. Only they know who decides for them, so they must confirm.
    public Set<OrganisationNumber> ownersOfConditions(Terms terms) {
        var owners = new LinkedHashSet<OrganisationNumber>();
        for (var change : changes) {
            change.entryCondition()
                    .ifPresent(place -> terms.entryConditions().stream()
                            .skip(place)
                            .findFirst()
                            .ifPresent(condition -> owners.add(condition.party())));
        }
        return owners;
    }

    /// Checks what does not need the version's terms.
    ///
    /// @param agreed the day of the first decision on the version
    /// @return every broken rule, in the order of the document
    public List<Violation> check(LocalDate agreed, LocalDate today) {
        var found = new ArrayList<Violation>();
        if (decidedOn != null) {
            DayDone.check("/decidedOn", decidedOn, agreed, "the first decision on the words to correct", today, found);
        }
        if (changes.isEmpty() || changes.size() > MAX_CHANGES) {
            found.add(TermsViolation.outOfBounds("/changes", "The number of changes", 1, MAX_CHANGES));
            return found;
        }
        if (length() > MAX_TEXTS) {
            found.add(TermsViolation.outOfBounds("/changes", "The length of all texts together", 1, MAX_TEXTS));
            return found;
        }
        var places = new HashSet<String>();
        for (int i = 0; i < changes.size(); i++) {
            change("/changes/" + i, changes.get(i), places, found);
        }
        return found;
    }

    private long length() {
        return reason.length()
                + changes.stream()
                        .mapToLong(change -> change.pointer().length()
                                + change.to().length()
                                + (change.from() == null ? 0 : change.from().length()))
                        .sum();
    }

    private static void change(String at, Rewording change, HashSet<String> places, List<Violation> found) {
        if (!change.pointer().matches(PLACE)) {
            found.add(new Violation(
                    at + "/pointer",
                    ProblemCode.CORRECTION_MOVES_TERMS,
                    "A correction changes words only: title, caseNumber, purpose, titles of clauses and branches,"
                            + " decisionReference and decidingBody; anything else is changed by an amendment"));
        } else if (!places.add(change.pointer())) {
            found.add(new Violation(
                    at + "/pointer",
                    ProblemCode.CORRECTED_TWICE,
                    "One correction has one change at " + change.pointer()));
        }
        if (change.to().equals(change.from())) {
            found.add(new Violation(
                    at + "/to", ProblemCode.CORRECTION_CHANGES_NOTHING, "The version has this text already"));
        }
    }
}
