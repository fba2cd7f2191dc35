package se.samverka.agreements.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.AgreementAccess;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.followup.FollowUpDocument.OccasionDocument;
import se.samverka.agreements.followup.model.Occasion;
import se.samverka.agreements.followup.store.Completions;
import se.samverka.agreements.followup.store.FollowUpEntity;
import se.samverka.agreements.followup.store.FollowUps;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows follow-ups with their occasions as they are today.
@ApplicationScoped
public class ShowFollowUps {

    /// The most follow-ups of one organisation's calendar.
    static final int MOST_OF_ORGANISATION = 2_000;

    private final AgreementAccess access;
    private final FollowUps followUps;
    private final Completions completions;
    private final Agreements agreements;
    private final BusinessTime time;

    ShowFollowUps(
            AgreementAccess access,
            FollowUps followUps,
            Completions completions,
            Agreements agreements,
            BusinessTime time) {
        this.access = access;
        this.followUps = followUps;
        this.completions = completions;
        this.agreements = agreements;
        this.time = time;
    }

    /// Which occasions are asked for; null filters nothing.
    public record Filter(
            Occasion.@Nullable Status status,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        boolean asks() {
            return status != null || from != null || to != null;
        }

        boolean admits(OccasionDocument occasion) {
            return (status == null || occasion.status() == status)
                    && (from == null || !occasion.dueOn().isBefore(from))
                    && (to == null || !occasion.dueOn().isAfter(to));
        }
    }

    /// A follow-up and the title of its agreement.
    record OfAgreement(String agreementTitle, long edition, FollowUpDocument document) {}

    /// The follow-ups that have an occasion of the filter, each with those occasions only.
    @Transactional
    public Page<FollowUpDocument> page(UUID agreementId, Filter filter, PageQuery page) {
        var agreement = access.visible(agreementId);
        boolean descending = page.sorting(List.of("recordedAt")).descending();
        var matching = documents(List.of(agreement), followUps.of(agreementId)).stream()
                .map(OfAgreement::document)
                .map(found -> found.with(
                        found.occasions().stream().filter(filter::admits).toList()))
                .filter(found -> !filter.asks() || !found.occasions().isEmpty())
                .toList();
        return Page.of(matching, descending, page);
    }

    @Transactional
    public Tagged<FollowUpDocument> one(UUID agreementId, UUID id) {
        var agreement = access.visible(agreementId);
        return tagged(agreement, followUps.one(agreementId, id).orElseThrow(ShowFollowUps::notFound));
    }

    /// An occasion that has been done.
    public OccasionDocument completion(UUID agreementId, UUID id, LocalDate dueOn) {
        return one(agreementId, id).document().occasions().stream()
                .filter(occasion -> occasion.dueOn().equals(dueOn) && occasion.doneOn() != null)
                .findFirst()
                .orElseThrow(() -> RuleBroken.notFound("completion of this follow-up"));
    }

    Tagged<FollowUpDocument> tagged(AgreementEntity agreement, FollowUpEntity entity) {
        var today = time.today();
        return new Tagged<>(
                FollowUpDocument.of(agreement, entity, completions.of(entity.id), today),
                FollowUpDocument.tag(agreement, entity, today));
    }

    List<OfAgreement> ofAgreement(UUID agreementId) {
        var agreement = access.visible(agreementId);
        return documents(List.of(agreement), followUps.of(agreementId));
    }

    /// Those of all agreements that are or were in force, where the organisation is responsible or a recipient.
    List<OfAgreement> ofOrganisation(OrganisationNumber organisation) {
        var visibleTo = access.visibleTo();
        if (visibleTo != null && !visibleTo.equals(organisation)) {
            throw RuleBroken.notFound("calendar");
        }
        var found = followUps.of(organisation, MOST_OF_ORGANISATION);
        return found.isEmpty()
                ? List.of()
                : documents(
                        agreements.of(found.stream()
                                .map(f -> f.agreementId)
                                .distinct()
                                .toList()),
                        found);
    }

    private List<OfAgreement> documents(List<AgreementEntity> of, List<FollowUpEntity> found) {
        var byId = of.stream().collect(Collectors.toMap(a -> a.id, Function.identity()));
        var done = completions.of(found.stream().map(f -> f.id).toList());
        var today = time.today();
        return found.stream()
                .map(entity -> {
                    var agreement = Objects.requireNonNull(byId.get(entity.agreementId));
                    return new OfAgreement(
                            agreement.title,
                            entity.edition,
                            FollowUpDocument.of(agreement, entity, done.getOrDefault(entity.id, List.of()), today));
                })
                .toList();
    }

    static RuleBroken notFound() {
        return RuleBroken.notFound("follow-up of this agreement");
    }
}
