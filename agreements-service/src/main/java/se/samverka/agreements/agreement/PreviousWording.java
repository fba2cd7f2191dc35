package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import se.samverka.agreements.agreement.store.AmendmentEntity;
import se.samverka.agreements.agreement.store.Amendments;
import se.samverka.agreements.agreement.store.CorrectionEntity;
import se.samverka.agreements.agreement.store.Corrections;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.agreements.timeline.Timeline;
import se.samverka.agreements.timeline.Timeline.About;

/// Finds where an amendment has the wording from before a correction.
///
/// The parties approve an amendment word by word, so a correction of its base version does not change it. The
/// amendment can still be completed, and its own words then apply. Where these are the uncorrected ones, the
/// timeline says so when the correction is applied, so that the amendment can be withdrawn and written again, and
/// when the amendment is completed, so that the new version can be corrected too.
@ApplicationScoped
public class PreviousWording {

    /// Further amendments are noted only when they are completed.
    private static final int MOST_AMENDMENTS = 100;

    private final Versions versions;
    private final Amendments amendments;
    private final Corrections corrections;
    private final CorrectWords words;
    private final Timeline timeline;

    PreviousWording(
            Versions versions, Amendments amendments, Corrections corrections, CorrectWords words, Timeline timeline) {
        this.versions = versions;
        this.amendments = amendments;
        this.corrections = corrections;
        this.words = words;
        this.timeline = timeline;
    }

    /// Notes each open amendment that has the words that a correction has just replaced in its base version.
    ///
    /// @param corrected the version's terms, with the correction made
    public void noteOpen(CorrectionEntity correction, String corrected) {
        var stands = words.tree(corrected);
        for (var amendment : amendments.open(correction.agreementId, correction.version, MOST_AMENDMENTS)) {
            var places = CorrectWords.uncorrected(words.tree(amendment.text()), stands, correction.changes);
            note(correction.agreementId, "amendment-says-old-words", "amendments/" + amendment.id, places);
        }
    }

    /// Notes each correction of the amendment's base version that the amendment undoes.
    void noteReturned(AmendmentEntity amendment) {
        var base = versions.one(amendment.agreementId, amendment.baseVersion).orElseThrow();
        if (base.corrections == 0) {
            return;
        }
        var said = words.tree(amendment.text());
        var stands = words.tree(base.text());
        for (var correction : corrections.appliedTo(amendment.agreementId, amendment.baseVersion)) {
            var places = CorrectWords.uncorrected(said, stands, correction.changes);
            note(amendment.agreementId, "correction-overtaken", "corrections/" + correction.id, places);
        }
    }

    private void note(UUID agreementId, String fact, String path, List<String> places) {
        if (!places.isEmpty()) {
            timeline.note(
                    agreementId,
                    fact,
                    About.document(path)
                            .saying("The amendment has the wording from before the correction: "
                                    + String.join(", ", places)));
        }
    }
}
