package se.samverka.meetings.decision.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.platform.sql.Sql;
import se.samverka.search.SearchedField;
import se.samverka.search.SearchedField.Weight;
import se.samverka.search.SearchedRows;

/// What a search finds a paragraph by.
@ApplicationScoped
public class ParagraphWords {

    private final SearchedRows rows;
    private final ParagraphRepository paragraphs;

    ParagraphWords(Sql sql, ParagraphRepository paragraphs) {
        this.rows = new SearchedRows(sql, "paragraph_search", "paragraph_id");
        this.paragraphs = paragraphs;
    }

    /// The title counts most, then the decision, the proposal and the summary.
    public static List<SearchedField> fields(ParagraphEntity paragraph) {
        return List.of(
                SearchedField.of("title", Weight.A, paragraph.title),
                SearchedField.of("caseNumber", Weight.A, paragraph.caseNumber),
                SearchedField.of("decision", Weight.B, paragraph.decision),
                SearchedField.of("proposedDecision", Weight.C, paragraph.proposedDecision),
                SearchedField.of("summary", Weight.D, paragraph.summary));
    }

    public void write(ParagraphEntity paragraph) {
        rows.write(paragraph.id, fields(paragraph));
    }

    /// Analyses some of the paragraphs whose lexemes an older analyser made, or whose text was changed past the
    /// service.
    ///
    /// @return how many; 0 when none is left
    public int analyseOutdated(int most) {
        var outdated = rows.outdated(most);
        if (!outdated.isEmpty()) {
            paragraphs.list("id in ?1", outdated).forEach(this::write);
        }
        return outdated.size();
    }

    void planForEachQuery() {
        rows.planForEachQuery();
    }
}
