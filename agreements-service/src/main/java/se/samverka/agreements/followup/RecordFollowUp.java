package se.samverka.agreements.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.followup.model.FollowUp;
import se.samverka.agreements.followup.store.FollowUpEntity;
import se.samverka.agreements.followup.store.FollowUps;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Tagged;

/// Records what an agreement's parties must follow up.
@ApplicationScoped
public class RecordFollowUp {

    private final AgreementAccess access;
    private final FollowUps followUps;
    private final FollowUpRules rules;
    private final Caller caller;
    private final BusinessTime time;

    RecordFollowUp(AgreementAccess access, FollowUps followUps, FollowUpRules rules, Caller caller, BusinessTime time) {
        this.access = access;
        this.followUps = followUps;
        this.rules = rules;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 409 when the agreement is rejected or withdrawn or has 200 follow-ups, 422 when the
    ///     follow-up breaks a rule
    @Transactional
    public Tagged<FollowUpDocument> run(UUID agreementId, FollowUp followUp) {
        var agreement = access.locked(agreementId);
        rules.requireMay(agreement, followUp);
        rules.requireSound(agreement, followUp);
        if (followUps.of(agreementId).size() >= FollowUps.MOST_OF_AGREEMENT) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_FOLLOW_UPS,
                    "An agreement has at most " + FollowUps.MOST_OF_AGREEMENT + " follow-ups; change one of them");
        }
        var entity = new FollowUpEntity(Ids.newId(), agreementId, followUp, caller.subject(), time.now());
        followUps.persist(entity);
        return rules.publish(agreement, entity, "follow-up-recorded");
    }
}
