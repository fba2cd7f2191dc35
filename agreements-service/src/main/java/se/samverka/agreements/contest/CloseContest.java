package se.samverka.agreements.contest;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.AgreementFacts;
import se.samverka.agreements.agreement.AgreementTags;
import se.samverka.agreements.agreement.ReadBindings;
import se.samverka.agreements.agreement.model.Binding.State;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.document.LookUpDocument;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Closes the contest of a party, so that it is released from the versions that its contested decisions said yes
/// to: what was claimed of it on them is credited, and a new approval of its own alone binds it to them again.
@ApplicationScoped
public class CloseContest {

    private final Closings closings;
    private final Agreements agreements;
    private final AgreementAccess access;
    private final AgreementFacts facts;
    private final ReadBindings bindings;
    private final LookUpDocument documents;
    private final Timeline timeline;
    private final Caller caller;
    private final BusinessTime time;

    CloseContest(
            Closings closings,
            Agreements agreements,
            AgreementAccess access,
            AgreementFacts facts,
            ReadBindings bindings,
            LookUpDocument documents,
            Timeline timeline,
            Caller caller,
            BusinessTime time) {
        this.closings = closings;
        this.agreements = agreements;
        this.access = access;
        this.facts = facts;
        this.bindings = bindings;
        this.documents = documents;
        this.timeline = timeline;
        this.caller = caller;
        this.time = time;
    }

    @ApplicationScoped
    static class Closings implements PanacheRepositoryBase<ClosingEntity, UUID> {}

    /// @param ifMatch the ETag of the agreement
    /// @throws RuleBroken 409 when the party is not contested, 422 when the closing breaks a rule, 428 or 412
    ///     for the ETag
    @Transactional
    public RecordedClosing close(
            UUID agreementId, OrganisationNumber party, ContestClosing closing, @Nullable String ifMatch) {
        var agreement = access.locked(agreementId);
        EntityTags.require(ifMatch, AgreementTags.of(agreement));
        if (!bindings.of(agreementId).is(party, State.CONTESTED)) {
            throw RuleBroken.conflict("not-contested", "No decision that bound " + party + " is appealed or set aside");
        }
        var decisions = agreements.decisions(agreementId).stream()
                .filter(decision -> decision.isContested() && decision.party().equals(party))
                .toList();
        var broken =
                closing.check(appealed(decisions), time.today(), documents.belongs(agreementId, closing.documentId()));
        if (!broken.isEmpty()) {
            throw RuleBroken.invalid(broken);
        }
        decisions.forEach(ApprovalEntity::release);
        var entity = new ClosingEntity(agreementId, party, closing, caller.subject(), time.now());
        closings.persist(entity);
        timeline.note(
                agreementId,
                "contest-ended",
                About.document("contests/" + party + "/closings").of(party).saying(closing.reason()));
        facts.tell(agreement, "contest-ended");
        return RecordedClosing.of(entity);
    }

    /// The day of the latest appeal; a party that has decided anew meanwhile has taken its day from the record.
    private static LocalDate appealed(List<ApprovalEntity> decisions) {
        return decisions.stream()
                .map(ApprovalEntity::approval)
                .filter(decision -> decision.appealIsPending() || decision.wasSetAside())
                .flatMap(decision -> Optional.ofNullable(decision.appealedOn()).stream())
                .max(Comparator.naturalOrder())
                .orElse(DayDone.FIRST_DAY);
    }

    /// Newest first.
    ///
    /// @throws RuleBroken 404 when the agreement is not the caller's to see
    public Page<RecordedClosing> page(UUID agreementId, OrganisationNumber party, PageQuery page) {
        access.visible(agreementId);
        var query = closings.find("agreementId = ?1 and party = ?2", Sort.descending("id"), agreementId, party.value());
        var found = query.range(page.offset(), page.offset() + page.limit() - 1).list();
        return Page.of(found, page.offset(), page.limit(), query::count).map(RecordedClosing::of);
    }
}
