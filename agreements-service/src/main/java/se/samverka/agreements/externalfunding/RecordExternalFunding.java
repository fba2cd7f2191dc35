package se.samverka.agreements.externalfunding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementFacts;
import se.samverka.agreements.agreement.ExternalFundings;
import se.samverka.agreements.agreement.WrittenTerms;
import se.samverka.agreements.agreement.model.PartyTimes;
import se.samverka.agreements.agreement.model.Terms;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Money;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Records what external funders have given, and says how far the goals have been reached.
@ApplicationScoped
public class RecordExternalFunding {

    private final EntityManager entities;
    private final AgreementAccess access;
    private final Agreements agreements;
    private final WrittenTerms writtenTerms;
    private final ExternalFundings sums;
    private final AgreementFacts facts;
    private final Timeline timeline;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    RecordExternalFunding(
            EntityManager entities,
            AgreementAccess access,
            Agreements agreements,
            WrittenTerms writtenTerms,
            ExternalFundings sums,
            AgreementFacts facts,
            Timeline timeline,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.entities = entities;
        this.access = access;
        this.agreements = agreements;
        this.writtenTerms = writtenTerms;
        this.sums = sums;
        this.facts = facts;
        this.timeline = timeline;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// External funding as it is kept.
    @Schema(name = "RecordedExternalFunding", description = "External funding / Extern finansiering")
    public record Document(
            UUID id,
            UUID agreementId,
            @JsonUnwrapped ExternalFunding funding,
            @Schema(examples = "2026-05-20T08:00:00Z") Instant recordedAt) {

        static Document of(ExternalFundingEntity entity) {
            return new Document(entity.id, entity.agreementId, entity.funding(), entity.recordedAt);
        }
    }

    /// A page of what was given, and the goals as a whole.
    public record Outcome(Page<Document> page, List<ExternalTarget> targets) {}

    /// @throws RuleBroken 409 when the agreement has never been in force, 422 when the funding breaks a rule
    @Transactional
    public Document record(UUID agreementId, ExternalFunding funding) {
        var agreement = access.locked(agreementId);
        if (agreement.inForceSince() == null) {
            throw agreement.state().refuse("funded");
        }
        var broken = funding.check(terms(agreement), time.today());
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        var entity = new ExternalFundingEntity(agreementId, funding, caller.subject(), time.now());
        entities.persist(entity);
        var document = Document.of(entity);
        var path = "external-funding/" + entity.id;
        timeline.note(
                agreementId,
                "external-funding-recorded",
                About.document(path)
                        .by(funding.reference())
                        .saying(funding.funder() + " " + funding.amount() + " " + funding.year()));
        changes.upserted(
                "external-funding",
                entity.id.toString(),
                "/agreements/" + agreementId + "/" + path,
                document,
                agreements.readers(agreementId));
        facts.tell(agreement, "external-funding-recorded");
        return document;
    }

    @Transactional
    public Document one(UUID agreementId, UUID id) {
        access.visible(agreementId);
        var found = entities.find(ExternalFundingEntity.class, id);
        if (found == null || !found.agreementId.equals(agreementId)) {
            throw RuleBroken.notFound("external funding of this agreement");
        }
        return Document.of(found);
    }

    /// What was given, in the order in which it was recorded, with the outcome of all of it.
    @Transactional
    public Outcome outcome(UUID agreementId, PageQuery page) {
        var agreement = access.visible(agreementId);
        page.sorting(List.of("recordedAt"));
        var found = entities.createQuery(
                        "from ExternalFundingEntity f where f.agreementId = :id order by f.id",
                        ExternalFundingEntity.class)
                .setParameter("id", agreementId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        var listed = Page.of(
                found,
                page.offset(),
                page.limit(),
                () -> entities.createQuery(
                                "select count(f) from ExternalFundingEntity f where f.agreementId = :id", Long.class)
                        .setParameter("id", agreementId)
                        .getSingleResult());
        var reached = new TreeMap<String, Map<Integer, Money>>();
        sums.reached(agreementId)
                .forEach(sum -> reached.computeIfAbsent(sum.clauseId(), clause -> new TreeMap<>())
                        .put(sum.year(), sum.reached()));
        var versions = agreements.versions(agreementId).stream()
                .map(version -> new PartyTimes.Version(version.effectiveFrom, writtenTerms.read(version.terms)))
                .toList();
        return new Outcome(
                listed.map(Document::of), ExternalTarget.of(versions, agreement.foreseenTo(time.today()), reached));
    }

    private Terms terms(AgreementEntity agreement) {
        return writtenTerms.read(
                agreements.version(agreement.id, agreement.version).orElseThrow().terms);
    }
}
