package se.samverka.agreements.followup;

import jakarta.enterprise.context.ApplicationScoped;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.PartChanges;
import se.samverka.agreements.agreement.ReadTerms;
import se.samverka.agreements.agreement.model.AgreementState.Rejected;
import se.samverka.agreements.agreement.model.AgreementState.Withdrawn;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.followup.model.FollowUp;
import se.samverka.agreements.followup.store.FollowUpEntity;
import se.samverka.agreements.organisation.store.Organisations;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.Tagged;

/// What recording and changing a follow-up have in common.
@ApplicationScoped
class FollowUpRules {

    private final AgreementAccess access;
    private final ReadTerms readTerms;
    private final Organisations organisations;
    private final ShowFollowUps show;
    private final Timeline timeline;
    private final PartChanges changes;
    private final Caller caller;

    FollowUpRules(
            AgreementAccess access,
            ReadTerms readTerms,
            Organisations organisations,
            ShowFollowUps show,
            Timeline timeline,
            PartChanges changes,
            Caller caller) {
        this.access = access;
        this.readTerms = readTerms;
        this.organisations = organisations;
        this.show = show;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
    }

    /// An organisation may take on a follow-up itself. The coordinator assigns it to others.
    ///
    /// @throws RuleBroken 403
    void requireMay(AgreementEntity agreement, FollowUp followUp) {
        var responsible = followUp.responsible();
        if (responsible == null || !caller.actsFor(responsible)) {
            access.requireCoordinator(agreement, "assigns a follow-up to others");
        }
    }

    /// @throws RuleBroken 409 when the agreement is rejected or withdrawn, 422 with every rule that the follow-up
    ///     breaks
    void requireSound(AgreementEntity agreement, FollowUp followUp) {
        if (agreement.state() instanceof Rejected || agreement.state() instanceof Withdrawn) {
            throw agreement.state().refuse("followed up");
        }
        var known = organisations.known(followUp.named());
        var broken = followUp.check(
                FollowUpDocument.period(agreement), readTerms.current(agreement).partyNumbers(), known::contains);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    /// Notes the change in the timeline, and puts the follow-up into the changes feed.
    Tagged<FollowUpDocument> publish(AgreementEntity agreement, FollowUpEntity entity, String fact) {
        var path = "follow-ups/" + entity.id;
        timeline.note(
                agreement.id,
                fact,
                About.document(path).saying(entity.followUp().title()));
        var tagged = show.tagged(agreement, entity);
        changes.publish(agreement.id, "follow-up", entity.id, path, tagged.document());
        return tagged;
    }
}
