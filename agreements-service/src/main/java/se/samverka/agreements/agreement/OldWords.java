package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;

/// What becomes of a correction when an amendment was written before it.
///
/// An amendment is the whole text that the parties have approved, word by word, and nobody changes it under
/// them: it can be completed although its base has been corrected, and its own words then count. Where those
/// are the old ones, the timeline says so twice: when the correction is made, so that the amendment can be
/// withdrawn and written anew, and when it is completed, so that the new version can be corrected too.
@ApplicationScoped
public class OldWords {

    /// Enough for any agreement; beyond them the line at the completion says it.
    private static final int MOST_AMENDMENTS = 100;

    private final Agreements agreements;
    private final Corrections corrections;
    private final CorrectWords words;
    private final Timeline timeline;

    public OldWords(Agreements agreements, Corrections corrections, CorrectWords words, Timeline timeline) {
        this.agreements = agreements;
        this.corrections = corrections;
        this.words = words;
        this.timeline = timeline;
    }

    /// Leaves a line for each open amendment that says what has just been corrected in its base.
    ///
    /// @param corrected the version's terms, with the correction made
    public void warn(CorrectionEntity correction, String corrected) {
        var changes = words.read(correction.changes);
        var stands = words.tree(corrected);
        for (var amendment : corrections.openAmendments(correction.agreementId, correction.version, MOST_AMENDMENTS)) {
            var places = CorrectWords.oldWordsIn(words.tree(amendment.terms), stands, changes);
            note(correction.agreementId, "amendment-says-old-words", "amendments/" + amendment.id, places);
        }
    }

    /// Leaves a line for each correction of the amendment's base whose old words the amendment brings back.
    void overtake(AmendmentEntity amendment) {
        var base =
                agreements.version(amendment.agreementId, amendment.baseVersion).orElseThrow();
        if (base.corrections == 0) {
            return;
        }
        var said = words.tree(amendment.terms);
        var stands = words.tree(base.terms);
        for (var correction : corrections.of(amendment.agreementId, amendment.baseVersion)) {
            var places = CorrectWords.oldWordsIn(said, stands, words.read(correction.changes));
            note(amendment.agreementId, "correction-overtaken", "corrections/" + correction.id, places);
        }
    }

    private void note(UUID agreementId, String fact, String path, List<String> places) {
        if (!places.isEmpty()) {
            timeline.note(
                    agreementId,
                    fact,
                    About.document(path)
                            .saying("The amendment has the words from before: " + String.join(", ", places)));
        }
    }
}
