package se.samverka.agreements.followup.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.followup.model.Occasion.Completion;

/// An occasion that has been done. Rows are only added.
@Entity
@Table(name = "follow_up_completion")
public class CompletionEntity {

    @EmbeddedId
    public Key key;

    @Column(name = "agreement_id")
    UUID agreementId;

    @Column(name = "done_on")
    LocalDate doneOn;

    @Nullable
    String note;

    @Nullable
    String reference;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// Which occasion of which follow-up.
    @Embeddable
    public record Key(
            @Column(name = "follow_up_id") UUID followUpId,
            @Column(name = "due_on") LocalDate dueOn) {}

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected CompletionEntity() {}

    public CompletionEntity(FollowUpEntity followUp, Completion completion, String by, Instant now) {
        this.key = new Key(followUp.id, completion.dueOn());
        this.agreementId = followUp.agreementId;
        this.doneOn = completion.doneOn();
        this.note = completion.note();
        this.reference = completion.reference();
        this.recordedAt = now;
        this.recordedBy = by;
    }

    public Completion completion() {
        return new Completion(key.dueOn(), doneOn, note, reference);
    }
}
