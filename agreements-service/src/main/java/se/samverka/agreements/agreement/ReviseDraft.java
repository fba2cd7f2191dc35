package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Tagged;
import se.samverka.terms.Terms;

/// Replaces the text of a draft.
@ApplicationScoped
public class ReviseDraft {

    private final Agreements agreements;
    private final Versions versions;
    private final AgreementAccess access;
    private final DraftRules rules;
    private final WrittenTerms writtenTerms;
    private final WarnOfPredecessor warnOfPredecessor;
    private final AgreementChanges changes;
    private final AgreementDocuments documents;
    private final BusinessTime time;

    ReviseDraft(
            Agreements agreements,
            Versions versions,
            AgreementAccess access,
            DraftRules rules,
            WrittenTerms writtenTerms,
            WarnOfPredecessor warnOfPredecessor,
            AgreementChanges changes,
            AgreementDocuments documents,
            BusinessTime time) {
        this.agreements = agreements;
        this.versions = versions;
        this.access = access;
        this.rules = rules;
        this.writtenTerms = writtenTerms;
        this.warnOfPredecessor = warnOfPredecessor;
        this.changes = changes;
        this.documents = documents;
        this.time = time;
    }

    /// @param ifMatch the ETag that the caller has read
    /// @throws RuleBroken 428 or 412 about the ETag, 409 when the agreement is not a draft, and what
    ///     [DraftAgreement] throws
    @Transactional
    public Tagged<AgreementDocument> run(UUID id, Terms terms, @Nullable String ifMatch) {
        var agreement = access.locked(id);
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        if (!(agreement.state() instanceof Draft)) {
            throw agreement.state().refuse("revised");
        }
        rules.require(terms);
        agreement.kind = Required.field("kind", terms.kind());
        agreement.describe(terms, List.of());
        var version = versions.one(id, 1).orElseThrow();
        version.write(writtenTerms.write(terms));
        version.effectiveFrom = terms.validFrom();
        version.recordedAt = time.now();
        agreements.forgetParties(id);
        agreements.admit(id, terms.partyNumbers());
        warnOfPredecessor.warn(agreement);
        changes.publish(agreement, EventType.AGREEMENT_REVISED, About.agreement());
        return documents.tagged(agreement);
    }
}
