package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.ConsentEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.RuleBroken.Kind;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Whose yes it takes to change what the parties owe each other or have agreed to: that of every party that is
/// bound and has not left.
@ApplicationScoped
public class AskedParties {

    private final Agreements agreements;
    private final ReadPartyTimes partyTimes;
    private final Caller caller;
    private final BusinessTime time;

    AskedParties(Agreements agreements, ReadPartyTimes partyTimes, Caller caller, BusinessTime time) {
        this.agreements = agreements;
        this.partyTimes = partyTimes;
        this.caller = caller;
        this.time = time;
    }

    /// When the agreement itself has ended, its last day tells who has not left.
    public Set<OrganisationNumber> of(AgreementEntity agreement) {
        var today = time.today();
        var day = today.isAfter(agreement.lastDay()) ? agreement.lastDay() : today;
        var times = partyTimes.of(agreement.id);
        var asked = new LinkedHashSet<OrganisationNumber>();
        for (var approval : agreements.approvals(agreement.id, null)) {
            if (approval.outcome == Outcome.APPROVED
                    && times.firstDayIn(approval.party(), day).isPresent()) {
                asked.add(approval.party());
            }
        }
        return asked;
    }

    /// Whether the party is bound to that version of the terms.
    public boolean isBound(UUID agreementId, OrganisationNumber party, int version) {
        var amendment = agreements.version(agreementId, version).map(v -> v.amendmentId);
        return agreements.approvalsByAmendment(agreementId).getOrDefault(amendment, java.util.List.of()).stream()
                .filter(approval -> approval.outcome == Outcome.APPROVED)
                .map(ApprovalEntity::party)
                .anyMatch(party::equals);
    }

    /// The organisation whose own word the caller brings. An administrator says no word for others.
    ///
    /// @param asked whose words are awaited or said
    /// @throws RuleBroken 403 when the caller acts for none of them
    public OrganisationNumber speaking(Set<OrganisationNumber> asked) {
        return caller.organisation()
                .filter(asked::contains)
                .orElseThrow(() -> new RuleBroken(
                        Kind.FORBIDDEN,
                        "not-yours-to-confirm",
                        "This needs the word of " + asked + ", each from the organisation itself"));
    }

    /// @throws RuleBroken 409 when the party has said its word already
    public static void requireSilent(OrganisationNumber party, Iterable<ConsentEntity> said) {
        for (var word : said) {
            if (word.party().equals(party)) {
                throw RuleBroken.conflict(
                        "word-already-recorded", "The word of " + party + " is recorded: " + word.outcome);
            }
        }
    }

    /// Those of the asked who have not said yes.
    ///
    /// @param asked [#of]
    public static Set<OrganisationNumber> awaited(Set<OrganisationNumber> asked, Iterable<ConsentEntity> said) {
        var awaited = new LinkedHashSet<>(asked);
        for (var word : said) {
            if (word.outcome == se.samverka.agreements.agreement.model.Consent.Outcome.CONFIRMED) {
                awaited.remove(word.party());
            }
        }
        return awaited;
    }

    /// The first day on which anything can have been decided under the agreement: it binds, or its period has
    /// begun.
    public static java.time.LocalDate firstDayOf(AgreementEntity agreement) {
        return se.samverka.agreements.agreement.model.DayDone.earlier(
                agreement.validFrom(),
                Optional.ofNullable(agreement.inForceSince()).orElse(null));
    }
}
