package se.samverka.agreements.externalfunding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementChanges;
import se.samverka.agreements.agreement.PartChanges;
import se.samverka.agreements.agreement.ReadTerms;
import se.samverka.agreements.externalfunding.store.ExternalFundingEntity;
import se.samverka.agreements.externalfunding.store.ExternalFundingRows;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.Tagged;

/// Records what an external funder has given.
@ApplicationScoped
public class RecordExternalFunding {

    private final ExternalFundingRows rows;
    private final AgreementAccess access;
    private final ReadTerms readTerms;
    private final AgreementChanges publisher;
    private final Timeline timeline;
    private final PartChanges changes;
    private final Caller caller;
    private final BusinessTime time;

    RecordExternalFunding(
            ExternalFundingRows rows,
            AgreementAccess access,
            ReadTerms readTerms,
            AgreementChanges publisher,
            Timeline timeline,
            PartChanges changes,
            Caller caller,
            BusinessTime time) {
        this.rows = rows;
        this.access = access;
        this.readTerms = readTerms;
        this.publisher = publisher;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 409 when the agreement has never been in force, 422 when the funding breaks a rule
    @Transactional
    public Tagged<ExternalFundingDocument> run(UUID agreementId, ExternalFunding funding) {
        var agreement = access.locked(agreementId);
        if (agreement.inForceSince() == null) {
            throw agreement.state().refuse("funded");
        }
        var broken = funding.check(readTerms.current(agreement), time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        var entity = new ExternalFundingEntity(agreementId, funding.kept(), caller.subject(), time.now());
        rows.persist(entity);
        var recorded = ExternalFundingDocument.tagged(entity);
        var path = "external-funding/" + entity.id;
        timeline.note(
                agreementId,
                EventType.EXTERNAL_FUNDING_RECORDED.fact(),
                About.document(path)
                        .by(funding.reference())
                        .saying(funding.funder() + " " + funding.amount() + " " + funding.year()));
        changes.publish(agreementId, "external-funding", entity.id, path, recorded.document());
        publisher.publish(agreement, EventType.EXTERNAL_FUNDING_RECORDED);
        return recorded;
    }
}
