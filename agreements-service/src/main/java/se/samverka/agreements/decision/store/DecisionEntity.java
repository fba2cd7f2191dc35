package se.samverka.agreements.decision.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.decision.model.Decision;
import se.samverka.platform.value.OrganisationNumber;

/// A decision as its latest event tells it.
@Entity
@Table(name = "decision")
public class DecisionEntity {

    @Id
    public UUID id;

    /// Of the latest event.
    public long revision;

    @Column(name = "meeting_id")
    UUID meetingId;

    String body;

    @Nullable
    String organisation;

    @Column(name = "body_kind")
    String bodyKind;

    LocalDate date;

    int number;

    @Nullable
    String letter;

    String title;

    @Column(name = "case_number")
    @Nullable
    String caseNumber;

    String decision;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> outcomes;

    @Column(name = "approved_on")
    LocalDate approvedOn;

    @Column(name = "announced_on")
    @Nullable
    LocalDate announcedOn;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected DecisionEntity() {}

    @SuppressWarnings("NullAway.Init")
    public DecisionEntity(Decision told, long revision) {
        this.id = told.id();
        take(told, revision);
    }

    public final void take(Decision told, long ofRevision) {
        revision = ofRevision;
        meetingId = told.meetingId();
        body = told.body();
        organisation = told.organisation() == null ? null : told.organisation().value();
        bodyKind = told.bodyKind();
        date = told.date();
        number = told.number();
        letter = told.letter();
        title = told.title();
        caseNumber = told.caseNumber();
        decision = told.decision();
        outcomes = told.outcomes();
        approvedOn = told.approvedOn();
        announcedOn = told.announcedOn();
    }

    public boolean isAnnounced() {
        return announcedOn != null;
    }

    public Decision decision() {
        return new Decision(
                id,
                meetingId,
                body,
                organisation == null ? null : OrganisationNumber.of(organisation),
                bodyKind,
                date,
                number,
                letter,
                title,
                caseNumber,
                decision,
                outcomes,
                approvedOn,
                announcedOn);
    }
}
