package se.samverka.meetings.minutesimport.model;

/// What a section of a paragraph is.
enum Role {
    /// Before the first heading: the end of the title, the case number, text.
    PREAMBLE,
    SUMMARY,
    PROPOSAL,
    DECISION,
    COUNTER_PROPOSALS,
    /// How the proposals were put to the vote. Kept in the summary; votes are read from it.
    PROCEEDINGS,
    VOTES,
    RESERVATIONS,
    STATEMENTS,
    DOCUMENTS,
    NOTICES,
    /// To whom the decision is sent.
    SENT_TO,
    ATTENDANCE,
    /// A section that the API has no field for. Kept in the summary, with its heading.
    OTHER,
    /// Signatures and the certificate of the notice board, after the last paragraph: no part of it.
    SIGNATURES;

    boolean isList() {
        return this == DOCUMENTS || this == NOTICES || this == SENT_TO;
    }

    /// Whether text under an unknown heading must not be taken for text of this section: it would be read as
    /// decided or proposed.
    boolean isDecisive() {
        return this == DECISION || this == PROPOSAL;
    }

    boolean isSummary() {
        return this == PREAMBLE || this == SUMMARY || this == OTHER || this == PROCEEDINGS;
    }
}
