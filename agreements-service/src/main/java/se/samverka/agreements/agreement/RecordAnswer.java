package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import se.samverka.agreements.agreement.model.PartyAnswer;
import se.samverka.agreements.agreement.store.PartyAnswerEntity;
import se.samverka.agreements.agreement.store.PartyAnswers;
import se.samverka.agreements.decision.RestOnDecision;
import se.samverka.agreements.decision.model.NamedDecision.Use;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Records a party's answer to what others have proposed.
@ApplicationScoped
public class RecordAnswer {

    private final PartyAnswers answers;
    private final RestOnDecision restOnDecision;
    private final Caller caller;
    private final BusinessTime time;

    RecordAnswer(PartyAnswers answers, RestOnDecision restOnDecision, Caller caller, BusinessTime time) {
        this.answers = answers;
        this.restOnDecision = restOnDecision;
        this.caller = caller;
        this.time = time;
    }

    /// The answer with what it leaves out of its decision taken from the published one.
    ///
    /// @throws RuleBroken 422 when it names a decision that it cannot rest on
    public PartyAnswer completed(OrganisationNumber party, PartyAnswer said) {
        var use = Use.ofParty(party, said.outcome() == PartyAnswer.Outcome.CONFIRMED);
        return said.restingOn(restOnDecision.complete(said.named(), use));
    }

    /// @param given the answers so far
    /// @param earliest the earliest day of the party's decision
    /// @param follows what happened on that day, in words
    /// @param entity makes the answer's row, of the caller's subject and the present time
    /// @throws RuleBroken 409 when the party has answered already, 422 when the answer breaks a rule
    public void run(
            OrganisationNumber party,
            PartyAnswer answer,
            List<PartyAnswerEntity> given,
            LocalDate earliest,
            String follows,
            BiFunction<String, Instant, PartyAnswerEntity> entity) {
        AskedParties.requireUnanswered(party, given);
        var broken = answer.check(earliest, follows, time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        answers.persist(entity.apply(caller.subject(), time.now()));
    }
}
