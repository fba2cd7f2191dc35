package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.samverka.agreements.EventType;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.Required;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.web.Tagged;
import se.samverka.terms.Terms;

/// Starts a draft of an agreement.
@ApplicationScoped
public class DraftAgreement {

    private final Agreements agreements;
    private final Versions versions;
    private final DraftRules rules;
    private final WrittenTerms writtenTerms;
    private final WarnOfPredecessor warnOfPredecessor;
    private final AgreementChanges changes;
    private final AgreementDocuments documents;
    private final Caller caller;
    private final BusinessTime time;

    DraftAgreement(
            Agreements agreements,
            Versions versions,
            DraftRules rules,
            WrittenTerms writtenTerms,
            WarnOfPredecessor warnOfPredecessor,
            AgreementChanges changes,
            AgreementDocuments documents,
            Caller caller,
            BusinessTime time) {
        this.agreements = agreements;
        this.versions = versions;
        this.rules = rules;
        this.writtenTerms = writtenTerms;
        this.warnOfPredecessor = warnOfPredecessor;
        this.changes = changes;
        this.documents = documents;
        this.caller = caller;
        this.time = time;
    }

    /// @throws RuleBroken 422 when the terms break a rule, 403 when the caller's organisation is not among the
    ///     parties
    @Transactional
    public Tagged<AgreementDocument> run(Terms terms) {
        rules.require(terms);
        var kind = Required.field("kind", terms.kind());
        var agreement = new AgreementEntity(Ids.newId(), kind, terms, caller.subject(), time.now());
        agreements.persist(agreement);
        versions.persist(new VersionEntity(
                new VersionEntity.Key(agreement.id, 1),
                terms.validFrom(),
                writtenTerms.write(terms),
                null,
                time.now()));
        agreements.admit(agreement.id, terms.partyNumbers());
        warnOfPredecessor.warn(agreement);
        changes.publish(agreement, EventType.AGREEMENT_DRAFTED, About.agreement());
        return documents.tagged(agreement);
    }
}
