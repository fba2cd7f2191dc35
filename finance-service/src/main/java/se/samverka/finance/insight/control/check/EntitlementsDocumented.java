package se.samverka.finance.insight.control.check;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.samverka.finance.basis.agreement.LookUpAgreements;
import se.samverka.finance.books.draft.RebuildDrafts;
import se.samverka.finance.books.draft.model.DraftChanges;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.insight.control.Control;
import se.samverka.finance.insight.control.model.Finding;
import se.samverka.finance.insight.control.model.Findings;
import se.samverka.platform.fault.DatabaseFaults;

/// Domain rule 5: drafts are the entitlement less what is issued plus what is credited. Each agreement is computed
/// under its lock in a separate transaction; nothing is written. Years that cannot be computed are skipped.
@ApplicationScoped
class EntitlementsDocumented implements Control {

    private static final Logger LOG = Logger.getLogger(EntitlementsDocumented.class);

    private final LookUpAgreements agreements;
    private final RebuildDrafts rebuild;

    EntitlementsDocumented(LookUpAgreements agreements, RebuildDrafts rebuild) {
        this.agreements = agreements;
        this.rebuild = rebuild;
    }

    @Override
    public String code() {
        return "entitlements";
    }

    @Override
    public Title title() {
        return new Title(
                "The issued documents and drafts of every agreement are what its terms give",
                "De utfärdade handlingarna och utkasten under varje avtal motsvarar villkoren");
    }

    @Override
    public void run(Findings findings) {
        for (var id : QuarkusTransaction.requiringNew().call(agreements::ids)) {
            try {
                var plan = QuarkusTransaction.requiringNew().call(() -> rebuild.plan(id));
                plan.ifPresent(p -> add(p.changes(), findings));
            } catch (RuntimeException e) {
                if (DatabaseFaults.isPassing(e)) {
                    throw e;
                }
                LOG.errorf(e, "The entitlements of agreement %s could not be computed", id);
                findings.add(new Finding("agreement-cannot-be-computed", ofAgreement(id), null, null));
            }
            findings.checked(1);
        }
    }

    private static void add(DraftChanges changes, Findings findings) {
        for (var missing : changes.added()) {
            findings.add(new Finding(
                    "draft-is-missing",
                    ofAgreement(missing.agreementId()) + "&year=" + missing.year() + "&payer="
                            + missing.payer().organisationNumber(),
                    signed(missing),
                    null));
        }
        for (var other : changes.rewritten()) {
            findings.add(new Finding(
                    "draft-says-something-else",
                    "/invoices/" + other.before().id(),
                    signed(other.after()),
                    signed(other.before())));
        }
        for (var unfounded : changes.removed()) {
            findings.add(new Finding("draft-is-unfounded", "/invoices/" + unfounded.id(), null, signed(unfounded)));
        }
    }

    private static String ofAgreement(UUID id) {
        return "/invoices?agreementId=" + id;
    }

    private static String signed(Invoice draft) {
        return draft.kind() + " " + draft.total();
    }
}
