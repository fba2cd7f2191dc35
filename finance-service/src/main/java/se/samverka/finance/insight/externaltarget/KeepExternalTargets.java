package se.samverka.finance.insight.externaltarget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.samverka.finance.basis.agreement.RevisionKept;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.books.draft.AgreementRecalculated;
import se.samverka.finance.insight.externaltarget.model.ExternalTarget;
import se.samverka.finance.insight.externaltarget.store.ExternalTargets;
import se.samverka.platform.value.OrganisationNumber;

/// Stores goals and their outcomes in the transaction that takes over a revision of an agreement. External funding
/// moves no money here, so nothing is recalculated for it. An agreement without a goal costs nothing.
@ApplicationScoped
class KeepExternalTargets {

    private final ExternalTargets targets;

    KeepExternalTargets(ExternalTargets targets) {
        this.targets = targets;
    }

    void on(@Observes RevisionKept kept) {
        var now = ExternalTarget.of(kept.agreement());
        var before = kept.before().map(ExternalTarget::of).orElse(List.of());
        boolean readByOthers = kept.before()
                .filter(known -> readers(known).equals(readers(kept.agreement())))
                .isEmpty();
        // A year that could not be read may have kept goals that neither revision names.
        boolean stayed = kept.before()
                .filter(known -> !ExternalTarget.unread(known).isEmpty())
                .isPresent();
        if (!now.equals(before) || stayed || (!now.isEmpty() && readByOthers)) {
            keep(kept.agreement());
        }
    }

    /// A safety net: the regular sweep of all agreements stores what is missing, such as goals of agreements older
    /// than this feature.
    void on(@Observes AgreementRecalculated recalculated) {
        if (!ExternalTarget.of(recalculated.agreement()).isEmpty()) {
            keep(recalculated.agreement());
        }
    }

    private void keep(Agreement agreement) {
        targets.replace(
                agreement.id(), ExternalTarget.of(agreement), ExternalTarget.unread(agreement), readers(agreement));
    }

    /// As in [se.samverka.finance.claim.allocation.AgreementAccess].
    private static Set<OrganisationNumber> readers(Agreement agreement) {
        var readers = new TreeSet<>(agreement.readers());
        readers.addAll(agreement.payees());
        return readers;
    }
}
