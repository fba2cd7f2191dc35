package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Binding;
import se.samverka.agreements.agreement.model.GivenNotice;
import se.samverka.agreements.agreement.model.Warning;
import se.samverka.agreements.agreement.store.AgreementHistory;
import se.samverka.agreements.agreement.store.AgreementHistory.State;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// Reads an agreement as it stands, as it is valid on a day, and as it was known at a time (domain rule 12).
@ApplicationScoped
public class ReadAgreement {

    private final Agreements agreements;
    private final AgreementHistory history;
    private final AgreementAccess access;
    private final WrittenTerms writtenTerms;
    private final BusinessTime time;

    public ReadAgreement(
            Agreements agreements,
            AgreementHistory history,
            AgreementAccess access,
            WrittenTerms writtenTerms,
            BusinessTime time) {
        this.agreements = agreements;
        this.history = history;
        this.access = access;
        this.writtenTerms = writtenTerms;
        this.time = time;
    }

    /// The two times that a reader may ask for.
    ///
    /// @param validAt the day on which something shall be valid; absent for what was agreed last
    /// @param knownAt the time by which it was recorded; absent for now
    public record AsOf(Optional<LocalDate> validAt, Optional<Instant> knownAt) {

        public boolean isNow() {
            return validAt.isEmpty() && knownAt.isEmpty();
        }
    }

    /// An agreement with one version of its terms.
    public record Reading(AgreementDocument document, long edition) {}

    /// @throws RuleBroken 404 when it was not known then, or no version of it is valid on the day
    public Reading one(UUID id, AsOf asOf) {
        var agreement = access.visible(id);
        var state = asOf.knownAt()
                .map(time -> history.state(id, time).orElseThrow(() -> RuleBroken.notFound("agreement known then")))
                .orElseGet(() -> new State(
                        agreement.state().status(),
                        agreement.version,
                        agreement.inForceSince(),
                        agreement.dissolvedOn,
                        agreement.warnings().stream().map(Warning::code).toList(),
                        agreement.edition,
                        agreement.revision));
        var version = asOf.isNow()
                ? agreements.version(id, agreement.version).orElseThrow()
                : versions(id, asOf).stream()
                        .max(Comparator.comparingInt(v -> v.key.version()))
                        .orElseThrow(() -> RuleBroken.notFound("version of this agreement that is valid on that day"));
        return new Reading(
                new AgreementDocument(
                        agreement.id,
                        state.status(),
                        version.key.version(),
                        state.revision(),
                        state.inForceSince(),
                        state.dissolvedOn(),
                        agreement.createdAt,
                        bindings(id, asOf),
                        notices(id, asOf),
                        state.warnings().stream().map(Warning::of).toList(),
                        writtenTerms.read(version.terms)),
                state.edition());
    }

    /// How far an agreement has come, for a service that follows it by events and asks whether it has seen them all.
    ///
    /// @throws RuleBroken 404 when there is none
    public AgreementRevision revision(UUID id) {
        var agreement = agreements.findByIdOptional(id).orElseThrow(() -> RuleBroken.notFound("agreement"));
        var today = time.today();
        return new AgreementRevision(
                id,
                agreement.revision,
                agreements.decisions(id).stream().anyMatch(decision -> decision.isToCount(today)),
                agreements.readers(id));
    }

    /// All versions known then; with a day, the one that is valid on it, if any.
    ///
    /// @throws RuleBroken 404 when the agreement is not the caller's to see, or was not known then
    public List<VersionEntity> versions(UUID id, AsOf asOf) {
        var agreement = access.visible(id);
        var known = asOf.knownAt()
                .map(time -> history.versions(
                        id, time, text -> writtenTerms.read(text).validFrom()))
                .orElseGet(() -> agreements.versions(id));
        if (known.isEmpty()) {
            throw RuleBroken.notFound("agreement known then");
        }
        if (asOf.validAt().isEmpty()) {
            return known;
        }
        var dissolvedOn = asOf.knownAt()
                .flatMap(time -> history.state(id, time))
                .map(State::dissolvedOn)
                .or(() -> asOf.knownAt().isEmpty() ? Optional.ofNullable(agreement.dissolvedOn) : Optional.empty());
        return governing(known, asOf.validAt().get(), dissolvedOn.orElse(null)).stream()
                .toList();
    }

    /// The decisions on the agreement that were recorded by then.
    public List<ApprovalEntity> approvals(UUID id, AsOf asOf) {
        access.visible(id);
        return decisions(id, asOf).stream()
                .filter(decision -> decision.amendment().isEmpty())
                .toList();
    }

    /// The day that is asked about: the one named, else that of the time, else today.
    public LocalDate day(AsOf asOf) {
        return asOf.validAt()
                .or(() -> asOf.knownAt().map(time -> LocalDate.ofInstant(time, BusinessTime.ZONE)))
                .orElseGet(time::today);
    }

    private List<Binding> bindings(UUID id, AsOf asOf) {
        return ReadBindings.of(decisions(id, asOf), day(asOf)).entries();
    }

    /// Those that had been given by the day and were recorded by then. A notice never changes.
    private List<GivenNotice> notices(UUID id, AsOf asOf) {
        var day = day(asOf);
        return agreements.notices(id).stream()
                .filter(notice -> !notice.noticedOn.isAfter(day))
                .filter(notice ->
                        asOf.knownAt().filter(notice.recordedAt::isAfter).isEmpty())
                .map(NoticeEntity::given)
                .toList();
    }

    private List<ApprovalEntity> decisions(UUID id, AsOf asOf) {
        return asOf.knownAt().map(time -> history.approvals(id, time)).orElseGet(() -> agreements.decisions(id));
    }

    /// The version with the highest number of those in effect on the day; none outside the last version's
    /// period, or after a dissolution.
    private Optional<VersionEntity> governing(
            List<VersionEntity> versions, LocalDate day, @Nullable LocalDate dissolvedOn) {
        var last = writtenTerms.read(versions.getLast().terms);
        if (day.isBefore(last.validFrom())
                || day.isAfter(last.lastDay())
                || (dissolvedOn != null && day.isAfter(dissolvedOn))) {
            return Optional.empty();
        }
        return versions.stream()
                .filter(v -> !v.effectiveFrom.isAfter(day))
                .max(Comparator.comparingInt(v -> v.key.version()));
    }
}
