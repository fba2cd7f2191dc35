package se.samverka.meetings.meeting.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What happens to words of approved minutes.
@Schema(
        name = "RedactionKind",
        description =
                "MASKED: words are hidden, and the secretariat keeps them. UNPUBLISHED: a § or the whole minutes are no longer public. ERASED: words are deleted for good. / MASKED: uppgifter döljs, och sekretariatet har dem kvar. UNPUBLISHED: en paragraf eller hela protokollet är inte längre offentligt. ERASED: uppgifter raderas för gott.")
public enum RedactionKind {
    /// Words are hidden. The originals stay with the secretariat, and the mask can be removed.
    MASKED("[maskat]"),
    /// A § or the whole minutes are no longer public. The body's members go on reading them.
    UNPUBLISHED(""),
    /// Words are deleted everywhere, and cannot come back.
    ERASED("[raderat]");

    private final String mark;

    RedactionKind(String mark) {
        this.mark = mark;
    }

    /// What stands in the minutes in place of the words; empty where the kind hides no words.
    public String mark() {
        return mark;
    }
}
