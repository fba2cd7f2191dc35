package se.samverka.agreements.timeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.timeline.store.TimelineEntity;
import se.samverka.agreements.timeline.store.TimelineLines;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Adds a line to the timeline for each change of an agreement, in the change's transaction. The database refuses
/// to commit a change without one.
@ApplicationScoped
public class Timeline {

    /// The actor of what the service does without a caller, when a day comes.
    static final String NOBODY = "samverka";

    private final TimelineLines lines;
    private final Caller caller;
    private final BusinessTime time;

    Timeline(TimelineLines lines, Caller caller, BusinessTime time) {
        this.lines = lines;
        this.caller = caller;
        this.time = time;
    }

    /// What a line has besides actor, time and fact.
    ///
    /// @param party the party that the fact is about, as the approving one
    /// @param decision the decision behind it, `Kommunstyrelsen 2025-11-25 § 112`
    /// @param decisionId of that decision, where meetings-service has published it
    /// @param path the document that changed, below the agreement: `amendments/0199…`; null for the agreement
    /// @param note in words what changed or why
    public record About(
            @Nullable OrganisationNumber party,
            @Nullable String decision,
            @Nullable UUID decisionId,
            @Nullable String path,
            @Nullable String note) {

        public static About agreement() {
            return new About(null, null, null, null, null);
        }

        public static About document(String path) {
            return new About(null, null, null, path, null);
        }

        public About by(@Nullable String decision) {
            return by(decision, null);
        }

        public About by(@Nullable String decision, @Nullable UUID decisionId) {
            return new About(party, decision, decisionId, path, note);
        }

        public About of(OrganisationNumber party) {
            return new About(party, decision, decisionId, path, note);
        }

        public About saying(@Nullable String note) {
            return new About(party, decision, decisionId, path, note);
        }
    }

    /// @param fact past tense with hyphens, `agreement-amended`
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID agreementId, String fact, About about) {
        var line = new TimelineEntity(agreementId);
        line.at = time.now();
        line.fact = fact;
        line.actor = caller.isAnonymous() ? NOBODY : caller.subject();
        line.actingFor = caller.organisation().map(OrganisationNumber::value).orElse(null);
        line.party = Optional.ofNullable(about.party())
                .map(OrganisationNumber::value)
                .orElse(null);
        line.decision = about.decision();
        line.decisionId = about.decisionId();
        line.path = about.path();
        line.note = about.note();
        lines.persist(line);
    }

    /// What of the agreement rests on these decisions, by the decision's id: the latest line of each document.
    public Map<UUID, List<TimelineLine>> restingOn(UUID agreementId, Collection<UUID> decisions) {
        return lines.restingOn(agreementId, decisions).stream()
                .collect(Collectors.groupingBy(
                        line -> Objects.requireNonNull(line.decisionId),
                        Collectors.mapping(TimelineLine::of, Collectors.toList())));
    }

    /// Oldest first, or newest first when the page is sorted by `-at`.
    public Page<TimelineLine> page(UUID agreementId, PageQuery page) {
        return lines.page(agreementId, page).map(TimelineLine::of);
    }
}
