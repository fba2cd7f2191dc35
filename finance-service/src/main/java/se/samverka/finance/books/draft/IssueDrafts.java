package se.samverka.finance.books.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.agreement.model.PaymentTerms;
import se.samverka.finance.basis.organisation.LookUpOrganisations;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.books.draft.model.Issuable;
import se.samverka.finance.books.invoice.EnterDocument;
import se.samverka.finance.books.invoice.InvoiceChanges;
import se.samverka.finance.books.invoice.InvoiceEvent;
import se.samverka.finance.books.invoice.PayeeAccess;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Giro;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.finance.books.invoice.store.NumberSeries;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// Issues drafts: gives them numbers and publishes their events, in the caller's transaction (domain rule 7).
@ApplicationScoped
public class IssueDrafts {

    private final InvoiceRepository invoices;
    private final NumberSeries numbers;
    private final LookUpOrganisations organisations;
    private final EnterDocument journal;
    private final InvoiceChanges changes;
    private final Outbox outbox;

    IssueDrafts(
            InvoiceRepository invoices,
            NumberSeries numbers,
            LookUpOrganisations organisations,
            EnterDocument journal,
            InvoiceChanges changes,
            Outbox outbox) {
        this.invoices = invoices;
        this.numbers = numbers;
        this.organisations = organisations;
        this.journal = journal;
        this.changes = changes;
        this.outbox = outbox;
    }

    /// The terms on which documents are issued.
    ///
    /// @param issueDate the day of the requisition or of the adjustment; net days count from it
    /// @param requisitionId null for an adjustment
    public record Terms(
            LocalDate issueDate,
            PaymentTerms paymentTerms,
            @Nullable UUID requisitionId) {}

    /// The payee's drafts of an instalment, divided into those that can be issued and the rest. They are in the
    /// order in which they are numbered: invoices first, and each kind by payer.
    ///
    /// @param day on which they are issued
    public Issuable issuable(PayeeAccess.Claim claim, int year, int instalment, LocalDate day) {
        var drafts = invoices.draftsToIssue(claim.agreement().id(), claim.payee(), year).stream()
                .filter(draft -> draft.instalment() == instalment)
                .sorted(Comparator.comparing(Invoice::kind)
                        .thenComparing(draft -> draft.payer().organisationNumber())
                        .thenComparing(Invoice::id))
                .toList();
        return Issuable.of(drafts, claim.agreement().bindings(), day);
    }

    /// The issue dates of documents without a requisition: today, but a credit note never before its invoice,
    /// which may have a later date.
    public SortedMap<LocalDate, List<Invoice>> byIssueDate(List<Invoice> drafts, LocalDate today) {
        var originals = invoices.issueDates(drafts.stream()
                .map(Invoice::originalInvoiceId)
                .filter(Objects::nonNull)
                .toList());
        var dated = new TreeMap<LocalDate, List<Invoice>>();
        for (var draft : drafts) {
            var original = originals.getOrDefault(draft.originalInvoiceId(), today);
            dated.computeIfAbsent(original.isAfter(today) ? original : today, _ -> new ArrayList<>())
                    .add(draft);
        }
        return dated;
    }

    /// Copies accounts and references to the documents as they are now; later changes of the register do not
    /// reach them.
    ///
    /// @param drafts of one payee, at least one; numbered in the order given
    /// @throws RuleBroken 409 `payee-has-no-account` for invoices that could not say where to pay
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Invoice> run(OrganisationNumber payee, List<Invoice> drafts, Terms terms) {
        var known = organisations.now(parties(payee, drafts));
        var giro = drafts.stream().anyMatch(draft -> draft.kind() == DocumentKind.INVOICE)
                ? Optional.of(requireAccount(payee, known))
                : Optional.<Giro>empty();
        int fiscalYear = terms.issueDate().getYear();
        var first = numbers.take(payee, fiscalYear, drafts.size());
        // Read under the lock of the series, when the transaction that issued before has committed.
        var previousHash = invoices.hashBefore(payee, first);
        var issued = new ArrayList<Invoice>();
        for (var draft : drafts) {
            var number = new InvoiceNumber(fiscalYear, first.sequence() + issued.size());
            var atIssue = new AtIssue(
                    draft.kind() == DocumentKind.INVOICE ? giro.orElse(null) : null,
                    referenceOf(draft.payer().organisationNumber(), known),
                    previousHash);
            var document = issue(draft, number, terms, atIssue);
            var seal = document.seal();
            previousHash = seal == null ? null : seal.hash();
            issued.add(document);
        }
        return issued;
    }

    /// What a document copies from the register and from its series.
    private record AtIssue(
            @Nullable Giro giro,
            @Nullable String buyerReference,
            @Nullable String previousHash) {}

    private static Set<OrganisationNumber> parties(OrganisationNumber payee, List<Invoice> drafts) {
        var parties = new HashSet<OrganisationNumber>();
        parties.add(payee);
        drafts.forEach(draft -> parties.add(draft.payer().organisationNumber()));
        return parties;
    }

    private static @Nullable String referenceOf(OrganisationNumber payer, Map<OrganisationNumber, Organisation> known) {
        var organisation = known.get(payer);
        return organisation == null ? null : organisation.buyerReference();
    }

    private static Giro requireAccount(OrganisationNumber payee, Map<OrganisationNumber, Organisation> known) {
        var organisation = known.get(payee);
        if (organisation == null || !organisation.hasAccount()) {
            throw RuleBroken.conflict(
                    ProblemCode.PAYEE_HAS_NO_ACCOUNT,
                    "An invoice must say where to pay; register the bankgiro or plusgiro of " + payee
                            + " by PUT /agreements/v1/organisations/" + payee);
        }
        return new Giro(organisation.bankgiro(), organisation.plusgiro());
    }

    private Invoice issue(Invoice draft, InvoiceNumber number, Terms terms, AtIssue atIssue) {
        boolean claim = draft.kind() == DocumentKind.INVOICE;
        var dueDate = claim ? terms.paymentTerms().dueDate(terms.issueDate(), draft.year()) : null;
        var issued = invoices.issue(
                draft.id(),
                new InvoiceRepository.Issue(
                        number,
                        terms.issueDate(),
                        dueDate,
                        terms.requisitionId(),
                        atIssue.giro(),
                        atIssue.buyerReference(),
                        atIssue.previousHash()));
        changes.upserted(issued);
        outbox.append((claim ? InvoiceEvent.INVOICE_ISSUED : InvoiceEvent.CREDIT_NOTE_ISSUED).of(issued));
        var original = issued.originalInvoiceId();
        if (original == null) {
            journal.invoice(issued);
        } else {
            var credited = invoices.credit(original, issued.total());
            changes.upserted(credited);
            outbox.append(InvoiceEvent.INVOICE_CREDITED.of(credited));
            journal.creditNote(issued, credited);
        }
        return issued;
    }
}
