package se.samverka.meetings.meeting.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/// That a § continues the postponed matter of an earlier one.
@Entity
@Table(name = "paragraph_continuation")
public class ContinuationEntity {

    @Id
    @Column(name = "paragraph_id")
    public UUID paragraphId;

    @Column(name = "earlier_id", nullable = false)
    public UUID earlierId;
}
