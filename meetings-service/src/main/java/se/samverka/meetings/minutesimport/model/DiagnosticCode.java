package se.samverka.meetings.minutesimport.model;

import se.samverka.meetings.minutesimport.model.Diagnostic.Severity;

/// Everything the reader can have to say, with its severity. The wire form is the name in lower case with
/// hyphens.
public enum DiagnosticCode {
    /// A page break's header or footer stood in the text; it belongs to no paragraph.
    PAGE_HEADER(Severity.INFO),
    /// Two headers of the same text name different dates or bodies.
    PAGE_HEADER_DIFFERS(Severity.WARNING),
    /// Text before the first §, such as a cover page or a list of those present: in no paragraph.
    TEXT_BEFORE_FIRST_PARAGRAPH(Severity.INFO),
    /// The same § number stands more than once: neither is dropped, and nothing can be stored until one is
    /// changed.
    PARAGRAPH_NUMBER_DUPLICATE(Severity.ERROR),
    /// § numbers between two others are not in the text.
    PARAGRAPH_NUMBER_MISSING(Severity.WARNING),
    /// A § number is lower than the one before it.
    PARAGRAPH_NUMBER_OUT_OF_ORDER(Severity.WARNING),
    /// A line begins with § but no number from 1 to 9999 follows: it begins no paragraph, and ends a decision
    /// that it does not continue.
    PARAGRAPH_NUMBER_UNREADABLE(Severity.WARNING),
    /// A line begins with § and a number in the middle of a sentence: taken as a reference, not as a heading.
    PARAGRAPH_REFERENCE(Severity.WARNING),
    /// A heading goes on over the line end.
    TITLE_CONTINUED(Severity.INFO),
    /// A § without a title.
    TITLE_MISSING(Severity.WARNING),
    /// The same section stands twice in one paragraph: the texts stand after each other.
    SECTION_REPEATED(Severity.WARNING),
    /// A section that the API has no field for: kept in the summary, with its heading.
    SECTION_IN_SUMMARY(Severity.INFO),
    /// A heading in a decision that is not known: it and what follows are no part of the decision, and are kept
    /// in the summary.
    SECTION_UNKNOWN(Severity.WARNING),
    /// A paragraph without a decision.
    DECISION_MISSING(Severity.INFO),
    /// A paragraph with a proposal and no decision.
    DECISION_MISSING_FOR_PROPOSAL(Severity.WARNING),
    /// An entry of a list went on after an empty line.
    LIST_ENTRY_CONTINUED(Severity.INFO),
    /// A list without bullets: where its entries begin is a reading, not a fact.
    LIST_WITHOUT_BULLETS(Severity.WARNING),
    /// A word broken by a hyphen over a line end was joined on weak evidence.
    HYPHEN_JOINED(Severity.INFO),
    /// A hyphen at a line end was kept on weak evidence.
    HYPHEN_KEPT(Severity.INFO),
    /// A hyphen inside a line, in a word that the text writes without it elsewhere: left as printed.
    HYPHEN_DOUBTFUL(Severity.INFO),
    /// A date that no calendar has: left as printed.
    DATE_DOUBTFUL(Severity.WARNING),
    /// A weekday that is not that date's.
    WEEKDAY_DOUBTFUL(Severity.WARNING),
    /// An organisation number whose check digit is wrong: left as printed.
    ORGANISATION_NUMBER_INVALID(Severity.WARNING),
    /// An assignment without a date to come back at.
    ASSIGNMENT_WITHOUT_DUE_DATE(Severity.WARNING),
    /// An assignment with more dates than one; the first that a meeting or "senast" stands before was taken.
    ASSIGNMENT_DUE_DATE_AMBIGUOUS(Severity.WARNING),
    /// An assignment due before the meeting that gave it.
    ASSIGNMENT_DUE_BEFORE_MEETING(Severity.WARNING),
    /// No header and no parameter says when the meeting was.
    MEETING_DATE_MISSING(Severity.ERROR),
    /// The header says another date than the parameter.
    MEETING_DATE_DIFFERS(Severity.WARNING),
    /// No header and no parameter says whose meeting it was.
    MEETING_BODY_MISSING(Severity.ERROR),
    /// The header says another body than the parameter.
    MEETING_BODY_DIFFERS(Severity.WARNING),
    /// The text names a body that is not registered: nothing can be stored until it is.
    BODY_UNKNOWN(Severity.ERROR),
    /// The paragraph before this text's first one is not known here.
    PARAGRAPH_SERIES_GAP(Severity.WARNING),
    /// A control character was read as a space, or a character that no text may hold was left out.
    CONTROL_CHARACTER(Severity.WARNING),
    /// A soft hyphen or a character without a width was left out.
    INVISIBLE_CHARACTER(Severity.INFO),
    /// There was more to say than a list can hold.
    DIAGNOSTICS_TRUNCATED(Severity.WARNING);

    private final Severity severity;

    DiagnosticCode(Severity severity) {
        this.severity = severity;
    }

    /// The wire form.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// @param line from 1
    public Diagnostic at(int line, String text, String message) {
        return new Diagnostic(severity, code(), line, text, message);
    }
}
