package se.samverka.agreements.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.followup.model.FollowUp;
import se.samverka.agreements.followup.store.FollowUps;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Changes a follow-up. Occasions that are done stay done, whatever the new days are.
@ApplicationScoped
public class ChangeFollowUp {

    private final AgreementAccess access;
    private final FollowUps followUps;
    private final FollowUpRules rules;
    private final Caller caller;
    private final BusinessTime time;

    ChangeFollowUp(AgreementAccess access, FollowUps followUps, FollowUpRules rules, Caller caller, BusinessTime time) {
        this.access = access;
        this.followUps = followUps;
        this.rules = rules;
        this.caller = caller;
        this.time = time;
    }

    /// @param ifMatch the ETag of the follow-up
    /// @throws RuleBroken 428 or 412 for the ETag, 409 when the agreement is rejected or withdrawn, 422 when the
    ///     follow-up breaks a rule
    @Transactional
    public Tagged<FollowUpDocument> run(UUID agreementId, UUID id, FollowUp followUp, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var entity = followUps.one(agreementId, id).orElseThrow(ShowFollowUps::notFound);
        EntityTags.require(ifMatch, FollowUpDocument.state(agreement, entity));
        rules.requireMay(agreement, entity.followUp());
        rules.requireMay(agreement, followUp);
        rules.requireSound(agreement, followUp);
        entity.take(followUp, caller.subject(), time.now());
        return rules.publish(agreement, entity, "follow-up-changed");
    }
}
