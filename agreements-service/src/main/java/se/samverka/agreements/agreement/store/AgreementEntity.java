package se.samverka.agreements.agreement.store;

import static java.util.stream.Collectors.toMap;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.AgreementState;
import se.samverka.agreements.agreement.model.DayDone;
import se.samverka.agreements.agreement.model.Warning;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.AgreementKind;

/// An agreement's row: what lists filter by, and the latest version of its terms.
@Entity
@Table(name = "agreement")
public class AgreementEntity {

    /// As in finance's forecasts of such agreements.
    private static final int YEARS_FORESEEN = 3;

    @Id
    public UUID id;

    @Enumerated(EnumType.STRING)
    public AgreementKind kind;

    @Enumerated(EnumType.STRING)
    AgreementState.Status status;

    public String title;

    @Column(name = "case_number")
    @Nullable
    String caseNumber;

    @Column(name = "valid_from")
    LocalDate validFrom;

    /// Null for an agreement that runs until notice is given.
    @Column(name = "valid_to")
    @Nullable
    LocalDate validTo;

    public int version;

    @Column(name = "in_force_since")
    @Nullable
    LocalDate inForceSince;

    /// The last day, when the agreement is dissolved before the end of its period.
    @Column(name = "dissolved_on")
    @Nullable
    public LocalDate dissolvedOn;

    /// The agreement that this one renews.
    @Nullable
    public UUID predecessor;

    /// The organisation that proposed it; null when an administrator did.
    @Column(name = "proposed_for")
    @Nullable
    String proposedFor;

    /// The codes of its warnings.
    List<String> warnings = List.of();

    public long edition;
    public long revision;

    /// When it was last changed.
    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "created_by")
    String createdBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AgreementEntity() {}

    public AgreementEntity(UUID id, AgreementKind kind, Terms terms, String createdBy, Instant now) {
        this.id = id;
        this.kind = kind;
        this.status = AgreementState.Status.DRAFT;
        this.title = terms.title();
        this.validFrom = terms.validFrom();
        this.validTo = ends(terms, List.of());
        this.caseNumber = terms.caseNumber();
        this.version = 1;
        this.edition = 1;
        this.createdAt = now;
        this.recordedAt = now;
        this.predecessor = terms.predecessor();
        this.createdBy = createdBy;
    }

    /// Takes what lists filter by from the latest terms.
    ///
    /// @param notices that have been given
    public void describe(Terms terms, List<NoticeEntity> notices) {
        title = terms.title();
        validFrom = terms.validFrom();
        validTo = ends(terms, notices);
        caseNumber = terms.caseNumber();
        predecessor = terms.predecessor();
        edition++;
    }

    public AgreementState state() {
        return AgreementState.of(status, inForceSince, dissolvedOn);
    }

    public void become(AgreementState state) {
        status = state.status();
        if (state instanceof AgreementState.InForce inForce) {
            inForceSince = inForce.since();
        }
        edition++;
    }

    public void proposedFor(@Nullable OrganisationNumber proposer) {
        proposedFor = proposer == null ? null : proposer.value();
    }

    public @Nullable OrganisationNumber proposedFor() {
        return proposedFor == null ? null : OrganisationNumber.of(proposedFor);
    }

    public void warn(List<Warning> found) {
        warnings = found.stream().map(Warning::code).toList();
    }

    public List<Warning> warnings() {
        return warnings.stream().map(Warning::of).toList();
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /// The last day by the terms or by notices; null for an agreement without one.
    public @Nullable LocalDate validTo() {
        return validTo;
    }

    /// Ends on the day after which notices leave at most one party, if they do.
    public void endAfter(Terms terms, List<NoticeEntity> notices) {
        validTo = ends(terms, notices);
        edition++;
    }

    /// The last day, dissolved or not; [Terms#NO_LAST_DAY] without one.
    public LocalDate lastDay() {
        if (dissolvedOn != null) {
            return dissolvedOn;
        }
        return validTo == null ? Terms.NO_LAST_DAY : validTo;
    }

    /// The last day that lists by year go to. Without a last day, that is the end of the third year from now.
    public LocalDate foreseenTo(LocalDate today) {
        var foreseen = LocalDate.of(today.getYear() + YEARS_FORESEEN, 12, 31);
        return lastDay().equals(Terms.NO_LAST_DAY) ? foreseen : lastDay();
    }

    private static @Nullable LocalDate ends(Terms terms, List<NoticeEntity> notices) {
        if (!terms.runsUntilNotice()) {
            return terms.validTo();
        }
        return notices.isEmpty() ? null : lastDayOfTwo(terms, notices);
    }

    /// The last day on which two parties are left; null when there is none.
    private static @Nullable LocalDate lastDayOfTwo(Terms terms, List<NoticeEntity> notices) {
        var noticed = notices.stream().collect(toMap(NoticeEntity::party, notice -> notice.endsOn));
        return terms.parties().stream()
                .map(party -> DayDone.earlier(
                        party.to() == null ? LocalDate.MAX : party.to(),
                        noticed.getOrDefault(party.organisationNumber(), LocalDate.MAX)))
                .sorted(Comparator.reverseOrder())
                .skip(1)
                .findFirst()
                .filter(day -> !day.equals(LocalDate.MAX))
                .orElse(null);
    }

    /// The day on which the last entry condition was met; null before.
    public @Nullable LocalDate inForceSince() {
        return inForceSince;
    }
}
