package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Binding;
import se.samverka.agreements.agreement.model.Bindings;
import se.samverka.agreements.agreement.model.GivenNotice;
import se.samverka.agreements.agreement.model.RecordedDecision;
import se.samverka.agreements.agreement.model.TermsVersion;
import se.samverka.agreements.agreement.model.Warning;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.AgreementHistory;
import se.samverka.agreements.agreement.store.AgreementHistory.State;
import se.samverka.agreements.agreement.store.ApprovalEntity;
import se.samverka.agreements.agreement.store.Approvals;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.agreements.agreement.store.Notices;
import se.samverka.agreements.agreement.store.VersionEntity;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;

/// An agreement's state, versions and decisions as they are, as they are valid on a day, and as they were known
/// at a time.
@ApplicationScoped
class ReadAsOf {

    private final Versions versions;
    private final Approvals approvals;
    private final Notices notices;
    private final AgreementHistory history;
    private final WrittenTerms writtenTerms;
    private final BusinessTime time;

    ReadAsOf(
            Versions versions,
            Approvals approvals,
            Notices notices,
            AgreementHistory history,
            WrittenTerms writtenTerms,
            BusinessTime time) {
        this.versions = versions;
        this.approvals = approvals;
        this.notices = notices;
        this.history = history;
        this.writtenTerms = writtenTerms;
        this.time = time;
    }

    /// @throws RuleBroken 404 when the agreement was not recorded by then
    State state(AgreementEntity agreement, AsOf asOf) {
        return asOf.knownAt()
                .map(at ->
                        history.state(agreement.id, at).orElseThrow(() -> RuleBroken.notFound("agreement known then")))
                .orElseGet(() -> new State(
                        agreement.state().status(),
                        agreement.version,
                        agreement.inForceSince(),
                        agreement.dissolvedOn,
                        agreement.warnings().stream().map(Warning::code).toList(),
                        agreement.edition,
                        agreement.revision));
    }

    /// The version that applies then.
    ///
    /// @throws RuleBroken 404 when the agreement was not recorded by then, or no version of it applies on the day
    TermsVersion version(AgreementEntity agreement, AsOf asOf) {
        return asOf.isNow()
                ? versions.one(agreement.id, agreement.version).orElseThrow().version()
                : versions(agreement, asOf).stream()
                        .max(Comparator.comparingInt(TermsVersion::number))
                        .orElseThrow(() -> RuleBroken.notFound("version of this agreement that is valid on that day"));
    }

    /// All versions known then, by number; with a day the one that applies on it, if any.
    ///
    /// @throws RuleBroken 404 when the agreement was not recorded by then
    List<TermsVersion> versions(AgreementEntity agreement, AsOf asOf) {
        var known = asOf.knownAt()
                .map(at -> history.versions(
                        agreement.id, at, text -> writtenTerms.read(text).validFrom()))
                .orElseGet(() -> versions.of(agreement.id).stream()
                        .map(VersionEntity::version)
                        .toList());
        if (known.isEmpty()) {
            throw RuleBroken.notFound("agreement known then");
        }
        if (asOf.validAt().isEmpty()) {
            return known;
        }
        var dissolvedOn = asOf.knownAt().isEmpty()
                ? agreement.dissolvedOn
                : state(agreement, asOf).dissolvedOn();
        return governing(known, asOf.validAt().get(), dissolvedOn).stream().toList();
    }

    /// The version that applies on a day: the highest of those in effect. None outside the last version's period,
    /// or after a dissolution.
    private Optional<TermsVersion> governing(List<TermsVersion> known, LocalDate day, @Nullable LocalDate dissolvedOn) {
        var last = writtenTerms.read(known.getLast().text());
        if (day.isBefore(last.validFrom())
                || day.isAfter(last.lastDay())
                || (dissolvedOn != null && day.isAfter(dissolvedOn))) {
            return Optional.empty();
        }
        return known.stream()
                .filter(version -> !version.effectiveFrom().isAfter(day))
                .max(Comparator.comparingInt(TermsVersion::number));
    }

    /// The decisions on the agreement and its amendments that were recorded by then.
    List<RecordedDecision> decisions(UUID id, AsOf asOf) {
        return asOf.knownAt()
                .map(at -> history.decisions(id, at))
                .orElseGet(() ->
                        approvals.of(id).stream().map(ApprovalEntity::recorded).toList());
    }

    List<Binding> bindings(UUID id, AsOf asOf) {
        var consents = decisions(id, asOf).stream()
                .flatMap(decision -> decision.consent().stream())
                .toList();
        return Bindings.of(consents, day(asOf)).entries();
    }

    /// The notices that had been given by the day and were recorded by then. A notice never changes.
    List<GivenNotice> notices(UUID id, AsOf asOf) {
        var day = day(asOf);
        return notices.of(id).stream()
                .filter(notice -> !notice.noticedOn.isAfter(day))
                .filter(notice ->
                        asOf.knownAt().filter(notice.recordedAt::isAfter).isEmpty())
                .map(NoticeEntity::given)
                .toList();
    }

    /// The day that is asked about: the one named, or that of the time, or today.
    LocalDate day(AsOf asOf) {
        return asOf.validAt()
                .or(() -> asOf.knownAt().map(at -> LocalDate.ofInstant(at, BusinessTime.ZONE)))
                .orElseGet(time::today);
    }
}
