package se.samverka.agreements.annex.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.model.AnnexRevisableBy;
import se.samverka.platform.value.Ids;

/// An annex without its texts. The database refuses changes once the agreement is proposed.
@Entity
@Table(name = "annex")
public class AnnexEntity {

    @Id
    public UUID id;

    @Column(name = "agreement_id")
    public UUID agreementId;

    public String label;
    public String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "revisable_by")
    public AnnexRevisableBy revisableBy;

    @Column(name = "board_id")
    @Nullable
    public UUID boardId;

    /// Grows with every change of the draft, also of its text.
    public long edition;

    @Column(name = "recorded_at")
    public Instant recordedAt;

    @Column(name = "recorded_by")
    public String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AnnexEntity() {}

    @SuppressWarnings("NullAway.Init")
    public AnnexEntity(UUID agreementId) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
    }

    public void take(
            String givenLabel, String givenTitle, AnnexRevisableBy by, @Nullable UUID board, String who, Instant now) {
        label = givenLabel;
        title = givenTitle;
        revisableBy = by;
        boardId = board;
        recordedAt = now;
        recordedBy = who;
        edition++;
    }
}
