package se.samverka.agreements.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.agreements.agreement.model.AgreementState.Rejected;
import se.samverka.agreements.agreement.model.AgreementState.Withdrawn;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.followup.model.FollowUp;
import se.samverka.agreements.followup.store.FollowUpEntity;
import se.samverka.agreements.followup.store.FollowUps;
import se.samverka.agreements.organisation.Organisations;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;

/// Records what an agreement's parties must follow up, or changes it.
@ApplicationScoped
public class RecordFollowUp {

    static final String DOCUMENT_TYPE = "follow-up";

    private final AgreementAccess access;
    private final Agreements agreements;
    private final WrittenTerms writtenTerms;
    private final Organisations organisations;
    private final FollowUps followUps;
    private final ReadFollowUps read;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    RecordFollowUp(
            AgreementAccess access,
            Agreements agreements,
            WrittenTerms writtenTerms,
            Organisations organisations,
            FollowUps followUps,
            ReadFollowUps read,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.access = access;
        this.agreements = agreements;
        this.writtenTerms = writtenTerms;
        this.organisations = organisations;
        this.followUps = followUps;
        this.read = read;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 409 when the agreement is rejected or withdrawn or has 200 follow-ups already, 422
    ///     when the follow-up breaks a rule
    @Transactional
    public Tagged<FollowUpDocument> record(UUID agreementId, FollowUp followUp) {
        var agreement = access.locked(agreementId);
        requireMay(agreement, followUp);
        check(agreement, followUp);
        if (followUps.of(agreementId).size() >= FollowUps.MOST_OF_AGREEMENT) {
            throw RuleBroken.conflict(
                    ProblemCode.TOO_MANY_FOLLOW_UPS,
                    "An agreement has at most " + FollowUps.MOST_OF_AGREEMENT + " follow-ups; change one of them");
        }
        var entity = new FollowUpEntity(Ids.newId(), agreementId, followUp, caller.subject(), time.now());
        followUps.add(entity);
        return tell(agreement, entity, "follow-up-recorded", followUp.title());
    }

    /// What has been done stays done, whatever the new days are.
    ///
    /// @param ifMatch the ETag of the follow-up
    /// @throws RuleBroken as [#record], and 428 or 412 for the ETag
    @Transactional
    public Tagged<FollowUpDocument> change(UUID agreementId, UUID id, FollowUp followUp, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        var entity = followUps.find(agreementId, id).orElseThrow(ReadFollowUps::notFound);
        EntityTags.require(ifMatch, FollowUpDocument.tag(agreement, entity, time.today()));
        requireMay(agreement, entity.followUp());
        requireMay(agreement, followUp);
        check(agreement, followUp);
        entity.take(followUp, caller.subject(), time.now());
        return tell(agreement, entity, "follow-up-changed", followUp.title());
    }

    /// A duty is laid on an organisation by itself, or by whoever writes for all parties.
    private void requireMay(AgreementEntity agreement, FollowUp followUp) {
        var responsible = followUp.responsible();
        if (responsible == null || !caller.actsFor(responsible)) {
            access.requireCoordinator(agreement, "lays a follow-up on somebody else");
        }
    }

    private void check(AgreementEntity agreement, FollowUp followUp) {
        if (agreement.state() instanceof Rejected || agreement.state() instanceof Withdrawn) {
            throw agreement.state().refuse("followed up");
        }
        var terms = writtenTerms.read(
                agreements.version(agreement.id, agreement.version).orElseThrow().terms);
        var known = organisations.known(followUp.named());
        var broken = followUp.check(FollowUpDocument.period(agreement), terms.partyNumbers(), known::contains);
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
    }

    private Tagged<FollowUpDocument> tell(AgreementEntity agreement, FollowUpEntity entity, String fact, String note) {
        var path = "follow-ups/" + entity.id;
        timeline.note(agreement.id, fact, About.document(path).saying(note));
        var tagged = read.tagged(agreement, entity);
        changes.upserted(
                DOCUMENT_TYPE,
                entity.id.toString(),
                "/agreements/" + agreement.id + "/" + path,
                tagged.document(),
                agreements.readers(agreement.id));
        return tagged;
    }
}
