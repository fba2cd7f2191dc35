package se.samverka.meetings.minutesimport.model;

/// The fields of an imported meeting and paragraph that know which lines of the text they were read from.
public enum Field {
    BODY("body"),
    DATE("date"),
    ATTENDANCE("attendance"),
    ABSENT("absent"),
    APPROVERS("approvers"),
    NUMBER("number"),
    TITLE("title"),
    CASE_NUMBER("caseNumber"),
    SUMMARY("summary"),
    CONTRIBUTIONS("contributions"),
    PROPOSED_DECISION("proposedDecision"),
    DECISION("decision"),
    VOTES("votes"),
    RESERVATIONS("reservations"),
    STATEMENTS("statements"),
    COUNTER_PROPOSALS("counterProposals"),
    DOCUMENTS("documents"),
    NOTICES("notices"),
    SENT_TO("sentTo");

    private final String property;

    Field(String property) {
        this.property = property;
    }

    /// Its name in the API.
    public String property() {
        return property;
    }
}
