package se.samverka.finance.insight.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashSet;
import se.samverka.finance.books.draft.AgreementRecalculated;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.insight.commitment.model.Undertaking;
import se.samverka.finance.insight.commitment.store.Commitments;

/// Stores parties' commitments in the transaction of every recalculation. Years that cannot be computed stay
/// unchanged, as do their drafts.
@ApplicationScoped
class KeepCommitments {

    private final Commitments commitments;

    KeepCommitments(Commitments commitments) {
        this.commitments = commitments;
    }

    void on(@Observes AgreementRecalculated event) {
        var undertakings = new ArrayList<Undertaking>();
        var blocked = new HashSet<Integer>();
        event.years().forEach((year, ofYear) -> {
            switch (ofYear) {
                case WantedDrafts.OfYear.Blocked _ -> blocked.add(year);
                case WantedDrafts.OfYear.Computed(var owed, var _) ->
                    undertakings.addAll(
                            Undertaking.of(event.agreement(), year, owed.entitlements(), event.documents()));
            }
        });
        commitments.replace(event.agreement().id(), undertakings, blocked);
    }
}
