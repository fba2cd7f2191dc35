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

/// Keeps goals and what was reached of them, in the transaction in which an agreement's revision is taken over.
/// What is given moves no money, so that nothing is computed anew for it. An agreement without a goal costs
/// nothing here.
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
        // Of years that could not be read goals have stayed that neither revision names.
        boolean stayed = kept.before()
                .filter(known -> !ExternalTarget.unread(known).isEmpty())
                .isPresent();
        if (!now.equals(before) || stayed || (!now.isEmpty() && readByOthers)) {
            keep(kept.agreement());
        }
    }

    /// The net below: the sweep of all agreements makes good what was not kept, such as that of agreements from
    /// before there were any goals kept.
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
