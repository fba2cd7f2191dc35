package se.samverka.meetings.minutesimport.model;

/// All diagnostics with their severities. The API shows the name in lower case with hyphens.
public enum DiagnosticCode {
    /// A page header or footer in the text; it belongs to no paragraph.
    PAGE_HEADER(DiagnosticSeverity.INFO),
    /// Two headers of the same text name different dates or bodies.
    PAGE_HEADER_DIFFERS(DiagnosticSeverity.WARNING),
    /// A table of contents; its lines are no paragraphs.
    TABLE_OF_CONTENTS(DiagnosticSeverity.INFO),
    /// Text before the first §, such as a cover page or a list of those present: in no paragraph.
    TEXT_BEFORE_FIRST_PARAGRAPH(DiagnosticSeverity.INFO),
    /// Text after the last §, such as signatures and the certificate of the notice board: in no paragraph.
    TEXT_AFTER_LAST_PARAGRAPH(DiagnosticSeverity.INFO),
    /// A word in a list of those present that is no name.
    ATTENDANCE_UNREADABLE(DiagnosticSeverity.WARNING),
    /// An entry of a list of those present or absent that breaks the rules of such lists: not stored.
    ATTENDANCE_NOT_KEPT(DiagnosticSeverity.WARNING),
    /// The same § number twice: both are shown, and nothing can be stored until one is changed.
    PARAGRAPH_NUMBER_DUPLICATE(DiagnosticSeverity.ERROR),
    /// § numbers between two others are not in the text.
    PARAGRAPH_NUMBER_MISSING(DiagnosticSeverity.WARNING),
    /// A § number is lower than the one before it.
    PARAGRAPH_NUMBER_OUT_OF_ORDER(DiagnosticSeverity.WARNING),
    /// A line begins with § but no number from 1 to 9999 follows: it begins no paragraph, and ends a decision
    /// that it does not continue.
    PARAGRAPH_NUMBER_UNREADABLE(DiagnosticSeverity.WARNING),
    /// A line begins with § and a number in the middle of a sentence: taken as a reference, not as a heading.
    PARAGRAPH_REFERENCE(DiagnosticSeverity.WARNING),
    /// No line of the text has a paragraph sign: numbered headings are read as paragraphs.
    PARAGRAPHS_WITHOUT_SIGN(DiagnosticSeverity.WARNING),
    /// A title that continues on the next line.
    TITLE_CONTINUED(DiagnosticSeverity.INFO),
    /// A § without a title.
    TITLE_MISSING(DiagnosticSeverity.WARNING),
    /// The same section twice in one paragraph: the texts are joined.
    SECTION_REPEATED(DiagnosticSeverity.WARNING),
    /// A section that the API has no field for: kept in the summary, with its heading.
    SECTION_IN_SUMMARY(DiagnosticSeverity.INFO),
    /// An unknown heading in a decision: it and the text after it are kept in the summary, not in the decision.
    SECTION_UNKNOWN(DiagnosticSeverity.WARNING),
    /// A paragraph without a decision.
    DECISION_MISSING(DiagnosticSeverity.INFO),
    /// A paragraph without a decision whose text reads as if something was decided: no heading says that it was.
    UNDECIDED(DiagnosticSeverity.WARNING),
    /// A sentence that says that it decides, without a heading: read as the decision.
    DECISION_WITHOUT_HEADING(DiagnosticSeverity.WARNING),
    /// The heading of the only decision names another body than the minutes.
    DECISION_OF_ANOTHER_BODY(DiagnosticSeverity.WARNING),
    /// A paragraph with a proposal and no decision.
    DECISION_MISSING_FOR_PROPOSAL(DiagnosticSeverity.WARNING),
    /// A section about a vote in which no count and no names could be read: kept in the summary.
    VOTE_UNREADABLE(DiagnosticSeverity.WARNING),
    /// A reservation that does not say whose it is.
    RESERVATION_WITHOUT_NAME(DiagnosticSeverity.WARNING),
    /// An entry of a list went on after an empty line.
    LIST_ENTRY_CONTINUED(DiagnosticSeverity.INFO),
    /// A list without bullets: where its entries begin is a guess.
    LIST_WITHOUT_BULLETS(DiagnosticSeverity.WARNING),
    /// A word broken by a hyphen over a line end was joined on weak evidence.
    HYPHEN_JOINED(DiagnosticSeverity.INFO),
    /// A hyphen at a line end was kept on weak evidence.
    HYPHEN_KEPT(DiagnosticSeverity.INFO),
    /// A hyphen inside a line, in a word that the text writes without it elsewhere: left as printed.
    HYPHEN_DOUBTFUL(DiagnosticSeverity.INFO),
    /// A date that no calendar has: left as printed.
    DATE_DOUBTFUL(DiagnosticSeverity.WARNING),
    /// A weekday that does not match its date.
    WEEKDAY_DOUBTFUL(DiagnosticSeverity.WARNING),
    /// An organisation number whose check digit is wrong: left as printed.
    ORGANISATION_NUMBER_INVALID(DiagnosticSeverity.WARNING),
    /// An assignment without a due date.
    ASSIGNMENT_WITHOUT_DUE_DATE(DiagnosticSeverity.WARNING),
    /// An assignment that says in words when it is due, and names no day.
    ASSIGNMENT_DUE_IN_WORDS(DiagnosticSeverity.INFO),
    /// The day of the next meeting stands without a year: read as the first such day after the meeting.
    NEXT_MEETING_YEAR_INFERRED(DiagnosticSeverity.WARNING),
    /// An assignment with several dates; the first after "sammanträdet", "mötet" or "senast" is used.
    ASSIGNMENT_DUE_DATE_AMBIGUOUS(DiagnosticSeverity.WARNING),
    /// An assignment due before the meeting that gave it.
    ASSIGNMENT_DUE_BEFORE_MEETING(DiagnosticSeverity.WARNING),
    /// Nothing says that the only date of the head is the day of the meeting.
    MEETING_DATE_UNLABELLED(DiagnosticSeverity.WARNING),
    /// Neither a header nor the parameter names the day of the meeting.
    MEETING_DATE_MISSING(DiagnosticSeverity.ERROR),
    /// The header and the parameter name different dates.
    MEETING_DATE_DIFFERS(DiagnosticSeverity.WARNING),
    /// Neither a header nor the parameter names the body.
    MEETING_BODY_MISSING(DiagnosticSeverity.ERROR),
    /// The header and the parameter name different bodies.
    MEETING_BODY_DIFFERS(DiagnosticSeverity.WARNING),
    /// The text names a body that is not registered: nothing can be stored until it is.
    BODY_UNKNOWN(DiagnosticSeverity.ERROR),
    /// The paragraphs just before the first one of this text are not recorded.
    PARAGRAPH_SERIES_GAP(DiagnosticSeverity.WARNING),
    /// A control character was read as a space, or a character that no text may hold was left out.
    CONTROL_CHARACTER(DiagnosticSeverity.WARNING),
    /// A soft hyphen or a character without a width was left out.
    INVISIBLE_CHARACTER(DiagnosticSeverity.INFO),
    /// A § that is not on the agenda of the meeting.
    PARAGRAPH_NOT_ON_AGENDA(DiagnosticSeverity.INFO),
    /// An item of the agenda that became no §.
    AGENDA_ITEM_NOT_TAKEN_UP(DiagnosticSeverity.WARNING),
    /// The same text is imported for another body.
    MINUTES_OF_OTHER_BODY(DiagnosticSeverity.WARNING),
    /// A page of a PDF file without text: empty, or an image.
    PAGE_WITHOUT_TEXT(DiagnosticSeverity.WARNING),
    /// A page of a PDF file of which a part could not be decoded.
    PAGE_DAMAGED(DiagnosticSeverity.WARNING),
    /// A page of a PDF file with fields of a form or notes, which are not read.
    PAGE_ANNOTATIONS(DiagnosticSeverity.WARNING),
    /// Not all diagnostics fit in the list.
    DIAGNOSTICS_TRUNCATED(DiagnosticSeverity.WARNING);

    private final DiagnosticSeverity severity;

    DiagnosticCode(DiagnosticSeverity severity) {
        this.severity = severity;
    }

    /// As the API shows it.
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// @param line from 1
    public Diagnostic at(int line, String text, String message) {
        return over(line, line, text, message);
    }

    /// @param first from 1
    /// @param last the last of the lines that it is about
    public Diagnostic over(int first, int last, String text, String message) {
        return new Diagnostic(severity, code(), first, last, text, message);
    }
}
