package se.samverka.meetings.decision.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Which paragraphs a search of decisions shows.
@Schema(name = "DecisionPresence")
public enum DecisionPresence {
    /// Those with a decision.
    PRESENT,
    /// Those without one.
    ABSENT,
    /// Both.
    ANY
}
