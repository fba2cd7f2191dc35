package se.samverka.agreements.followup.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.followup.model.FollowUp;
import se.samverka.agreements.followup.model.FollowUp.RecipientBody;
import se.samverka.agreements.followup.model.FollowUp.Recurrence;
import se.samverka.platform.value.OrganisationNumber;

/// A follow-up's row. The database keeps its earlier states.
@Entity
@Table(name = "follow_up")
public class FollowUpEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    String title;

    @Nullable
    String description;

    @Nullable
    String responsible;

    @Column(name = "responsible_name")
    @Nullable
    String responsibleName;

    List<String> recipients;

    @Column(name = "recipient_bodies")
    @Convert(converter = BodiesJson.class)
    List<RecipientBody> recipientBodies;

    @Enumerated(EnumType.STRING)
    Recurrence recurrence;

    List<String> days;

    @Column(name = "on_date")
    @Nullable
    LocalDate onDate;

    @Column(name = "notice_days")
    int noticeDays;

    public long edition;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected FollowUpEntity() {}

    @SuppressWarnings("NullAway.Init")
    public FollowUpEntity(UUID id, UUID agreementId, FollowUp followUp, String by, Instant now) {
        this.id = id;
        this.agreementId = agreementId;
        take(followUp, by, now);
    }

    /// Becomes the next edition.
    public void take(FollowUp followUp, String by, Instant now) {
        title = followUp.title();
        description = followUp.description();
        responsible =
                followUp.responsible() == null ? null : followUp.responsible().value();
        responsibleName = followUp.responsibleName();
        recipients =
                followUp.recipients().stream().map(OrganisationNumber::value).toList();
        recipientBodies = followUp.recipientBodies();
        recurrence = followUp.recurrence();
        days = followUp.days();
        onDate = followUp.date();
        noticeDays = followUp.noticeDays();
        touch(by, now);
    }

    /// Becomes the next edition because something below it has changed.
    public void touch(String by, Instant now) {
        edition++;
        recordedAt = now;
        recordedBy = by;
    }

    public FollowUp followUp() {
        return new FollowUp(
                title,
                description,
                responsible == null ? null : OrganisationNumber.of(responsible),
                responsibleName,
                recipients.stream().map(OrganisationNumber::of).toList(),
                recipientBodies,
                recurrence,
                days,
                onDate,
                noticeDays);
    }
}
