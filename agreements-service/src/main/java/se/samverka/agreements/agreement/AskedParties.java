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

/// The parties whose consent a change needs: every party that is bound and has not left.
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

    /// When the agreement has ended, its last day decides who has not left.
    public Set<OrganisationNumber> of(AgreementEntity agreement) {
        return bindings.consenting(agreement.id, today(agreement));
    }

    /// For a dissolution. Money is shared by calendar year, so a dissolution in the past also needs the consent
    /// of those who have left since the beginning of its year.
    ///
    /// @param effectiveOn the day of the end
    public Set<OrganisationNumber> ofEnd(AgreementEntity agreement, LocalDate effectiveOn) {
        return bindings.consenting(agreement.id, DayDone.earlier(today(agreement), effectiveOn.withDayOfYear(1)));
    }

    private LocalDate today(AgreementEntity agreement) {
        return DayDone.earlier(time.today(), agreement.lastDay());
    }

    /// The asked organisation that the caller acts for. An administrator cannot answer for others.
    ///
    /// @param asked the parties that are asked, including those that have answered
    /// @throws RuleBroken 403 when the caller acts for none of them
    public OrganisationNumber answering(Set<OrganisationNumber> asked) {
        return caller.organisation()
                .filter(asked::contains)
                .orElseThrow(() -> new RuleBroken(
                        Kind.FORBIDDEN,
                        ProblemCode.NOT_YOURS_TO_CONFIRM,
                        "This is confirmed by " + listed(asked) + ", each for itself"));
    }

    private static String listed(Set<OrganisationNumber> parties) {
        return parties.stream().map(OrganisationNumber::value).collect(Collectors.joining(", "));
    }

    /// @throws RuleBroken 409 when the party has answered already
    public static void requireUnanswered(OrganisationNumber party, Iterable<PartyAnswerEntity> answers) {
        for (var answer : answers) {
            if (answer.party().equals(party)) {
                throw RuleBroken.conflict(
                        ProblemCode.WORD_ALREADY_RECORDED,
                        "The answer of " + party + " is recorded: " + answer.outcome);
            }
        }
    }

    /// Those of the asked who have not confirmed.
    ///
    /// @param asked [#of]
    public static Set<OrganisationNumber> awaited(Set<OrganisationNumber> asked, Iterable<PartyAnswerEntity> answers) {
        var awaited = new LinkedHashSet<>(asked);
        for (var answer : answers) {
            if (answer.outcome == Outcome.CONFIRMED) {
                awaited.remove(answer.party());
            }
        }
        return awaited;
    }

    /// The first day on which something can be decided under the agreement: it is in force, or its period has
    /// begun.
    public static LocalDate firstDayOf(AgreementEntity agreement) {
        return DayDone.earlier(agreement.validFrom(), agreement.inForceSince());
    }
}
