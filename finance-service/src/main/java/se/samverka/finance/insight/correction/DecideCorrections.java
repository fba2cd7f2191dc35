package se.samverka.finance.insight.correction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.basis.agreement.model.Agreement;
import se.samverka.finance.books.draft.RebuildDrafts;
import se.samverka.finance.claim.allocation.AgreementAccess;
import se.samverka.finance.insight.correction.model.Correction;
import se.samverka.finance.insight.correction.model.Decision;
import se.samverka.finance.insight.correction.store.Corrections;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;

/// The payee or an administrator decides that corrections apply to an agreement. Its drafts follow at once, and
/// requisitioned years get drafts of supplementary invoices and credit notes.
@ApplicationScoped
public class DecideCorrections {

    private final Corrections corrections;
    private final LookUpAgreements agreements;
    private final AgreementAccess access;
    private final RebuildDrafts rebuild;
    private final ChangeLog changes;
    private final Caller caller;
    private final BusinessTime time;

    public DecideCorrections(
            Corrections corrections,
            LookUpAgreements agreements,
            AgreementAccess access,
            RebuildDrafts rebuild,
            ChangeLog changes,
            Caller caller,
            BusinessTime time) {
        this.corrections = corrections;
        this.agreements = agreements;
        this.access = access;
        this.rebuild = rebuild;
        this.changes = changes;
        this.caller = caller;
        this.time = time;
    }

    /// @param correctionIds those that apply from now on; the caller names each
    public record Request(
            UUID agreementId,
            Set<UUID> correctionIds,
            String reason,
            @Nullable String decisionReference) {}

    /// @throws RuleBroken 404 for an agreement, or a correction of it, that is unknown or not the caller's to see;
    ///     403 when the caller is neither its payee nor an administrator; 409 where one of the corrections is no
    ///     longer waiting
    @Transactional
    public DecisionDocument run(Request request) {
        var agreement = agreements
                .lock(request.agreementId())
                .filter(access::mayBeSeen)
                .orElseThrow(() -> RuleBroken.notFound("agreement"));
        requireMayDecide(agreement);
        var chosen = corrections.find(request.correctionIds()).stream()
                .filter(correction -> correction.agreementId().equals(agreement.id()))
                .toList();
        if (chosen.size() != request.correctionIds().size()) {
            throw RuleBroken.notFound("correction");
        }
        requireWaiting(chosen);
        var decision = new Decision(
                Ids.newId(),
                agreement.id(),
                time.now(),
                caller.subject(),
                request.reason(),
                request.decisionReference());
        var taken = corrections.add(decision, chosen);
        var document = DecisionDocument.of(decision, taken);
        var readers = List.copyOf(NoteCorrections.readers(agreement));
        changes.upserted(
                "population-decision",
                decision.id().toString(),
                "/population-decisions/" + decision.id(),
                document,
                readers);
        for (var correction : taken) {
            changes.upserted(
                    "population-correction",
                    correction.id().toString(),
                    "/population-corrections/" + correction.id(),
                    CorrectionDocument.of(correction),
                    readers);
        }
        var _ = rebuild.run(agreement);
        return document;
    }

    /// @throws RuleBroken 404 for a decision that is unknown or of an agreement that is not the caller's to see
    @Transactional
    public DecisionDocument one(UUID id) {
        var decision = corrections
                .decision(id)
                .filter(found -> agreements
                        .now(found.agreementId())
                        .filter(access::mayBeSeen)
                        .isPresent())
                .orElseThrow(() -> RuleBroken.notFound("decision"));
        return DecisionDocument.of(decision, corrections.takenBy(id));
    }

    private void requireMayDecide(Agreement agreement) {
        if (!caller.isAdmin()
                && caller.organisation().filter(agreement.payees()::contains).isEmpty()) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_THE_PAYEE,
                    "Only the payee's finance or an administrator may decide that a correction applies");
        }
    }

    private static void requireWaiting(List<Correction> chosen) {
        if (chosen.stream().anyMatch(correction -> !correction.isWaiting())) {
            throw RuleBroken.conflict(
                    ProblemCode.CORRECTION_NOT_WAITING,
                    "One of the corrections has already been applied, or a later figure has replaced it; read them again");
        }
    }
}
