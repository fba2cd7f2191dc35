package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.model.PartyAnswer.Outcome;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.RuleBroken.Kind;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Whose yes it takes to change what the parties owe each other or have agreed to: that of every party that is
/// bound and has not left.
@ApplicationScoped
public class AskedParties {

    private final ReadBindings bindings;
    private final Caller caller;
    private final BusinessTime time;

    AskedParties(ReadBindings bindings, Caller caller, BusinessTime time) {
        this.bindings = bindings;
        this.caller = caller;
        this.time = time;
    }

    /// When the agreement itself has ended, its last day tells who has not left.
    public Set<OrganisationNumber> of(AgreementEntity agreement) {
        return bindings.consenting(agreement.id, today(agreement));
    }

    /// Of an end of the agreement. Money is shared by calendar years, so that an end in the past is also for those
    /// to say who have left since the beginning of its year.
    ///
    /// @param effectiveOn the day of the end
    public Set<OrganisationNumber> ofEnd(AgreementEntity agreement, LocalDate effectiveOn) {
        return bindings.consenting(agreement.id, DayDone.earlier(today(agreement), effectiveOn.withDayOfYear(1)));
    }

    private LocalDate today(AgreementEntity agreement) {
        return DayDone.earlier(time.today(), agreement.lastDay());
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
                        ProblemCode.NOT_YOURS_TO_CONFIRM,
                        "This needs the word of " + said(asked) + ", each from the organisation itself"));
    }

    private static String said(Set<OrganisationNumber> parties) {
        return parties.stream().map(OrganisationNumber::value).collect(Collectors.joining(", "));
    }

    /// @throws RuleBroken 409 when the party has said its word already
    public static void requireSilent(OrganisationNumber party, Iterable<PartyAnswerEntity> said) {
        for (var word : said) {
            if (word.party().equals(party)) {
                throw RuleBroken.conflict(
                        ProblemCode.WORD_ALREADY_RECORDED, "The word of " + party + " is recorded: " + word.outcome);
            }
        }
    }

    /// Those of the asked who have not said yes.
    ///
    /// @param asked [#of]
    public static Set<OrganisationNumber> awaited(Set<OrganisationNumber> asked, Iterable<PartyAnswerEntity> said) {
        var awaited = new LinkedHashSet<>(asked);
        for (var word : said) {
            if (word.outcome == Outcome.CONFIRMED) {
                awaited.remove(word.party());
            }
        }
        return awaited;
    }

    /// The first day on which anything can have been decided under the agreement: it binds, or its period has
    /// begun.
    public static LocalDate firstDayOf(AgreementEntity agreement) {
        return DayDone.earlier(agreement.validFrom(), agreement.inForceSince());
    }
}
