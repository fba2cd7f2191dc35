package se.samverka.agreements.annex;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.annex.Annex.RevisableBy;
import se.samverka.platform.value.Ids;

/// An annex besides its texts. Once the agreement is proposed the database lets nothing of it change.
@Entity
@Table(name = "annex")
class AnnexEntity {

    @Id
    UUID id;

    @Column(name = "agreement_id")
    UUID agreementId;

    String label;
    String title;

    @Enumerated(EnumType.STRING)
    @Column(name = "revisable_by")
    RevisableBy revisableBy;

    @Column(name = "board_id")
    @Nullable
    UUID boardId;

    /// Grows with every change of the draft, its text's too.
    long edition;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /// For Hibernate.
    @SuppressWarnings("NullAway.Init")
    protected AnnexEntity() {}

    @SuppressWarnings("NullAway.Init")
    AnnexEntity(UUID agreementId, Annex annex, String by, Instant now) {
        this.id = Ids.newId();
        this.agreementId = agreementId;
        take(annex, by, now);
    }

    final void take(Annex annex, String by, Instant now) {
        label = annex.label();
        title = annex.title();
        revisableBy = annex.revisableBy();
        boardId = annex.boardId();
        recordedAt = now;
        recordedBy = by;
        edition++;
    }
}
