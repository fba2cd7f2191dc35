package se.samverka.meetings.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import se.samverka.meetings.decision.store.ParagraphWords;
import se.samverka.meetings.meeting.ParagraphWritten;

/// Keeps the words that paragraphs are found by.
@ApplicationScoped
public class KeepParagraphWords {

    private static final int BATCH = 100;

    private final ParagraphWords words;

    KeepParagraphWords(ParagraphWords words) {
        this.words = words;
    }

    /// In the transaction that writes the paragraph.
    void on(@Observes ParagraphWritten written) {
        words.write(written.paragraph());
    }

    /// Analyses some outdated paragraphs in one transaction.
    ///
    /// @return how many; 0 when none is left
    @Transactional
    public int analyseSome() {
        return words.analyseOutdated(BATCH);
    }
}
