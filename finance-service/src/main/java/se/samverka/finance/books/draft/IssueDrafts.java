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
import se.samverka.finance.basis.agreement.model.PaymentTerms;
import se.samverka.finance.basis.organisation.LookUpOrganisations;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.books.draft.model.Issuable;
import se.samverka.finance.books.invoice.EnterDocument;
import se.samverka.finance.books.invoice.InvoiceChanges;
import se.samverka.finance.books.invoice.InvoiceCreditedV1;
import se.samverka.finance.books.invoice.InvoiceDocument;
import se.samverka.finance.books.invoice.InvoiceIssuedV1;
import se.samverka.finance.books.invoice.PayeeAccess;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Giro;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.store.InvoiceRepository;
import se.samverka.finance.books.invoice.store.NumberSeries;
import se.samverka.platform.outbox.Outbox;
import se.samverka.platform.outbox.OutgoingEvent;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// Makes drafts numbered documents, and tells of them, in the caller's transaction (domain rule 7).
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

    /// Under which conditions documents are issued.
    ///
    /// @param issueDate the day of the requisition or of the adjustment; net days count from it
    /// @param requisitionId null for an adjustment
    public record Terms(
            LocalDate issueDate,
            PaymentTerms paymentTerms,
            @Nullable UUID requisitionId) {}

    /// The payee's drafts of a year's instalment in the order in which they are numbered: invoices first, each
    /// kind by payer. Parted into what can be issued and what cannot.
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

    /// On which days documents are issued that no requisition dates: today, but a credit note never before the
    /// invoice that it takes from, which may be dated ahead.
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

    /// What each document says that no draft does, as it is now, stays on it whatever changes later.
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
        // Read once the series is locked: whoever issued before has committed.
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

    /// What a document takes with it of the register and of its series.
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
                    "payee-has-no-account",
                    "An invoice must say where to pay: register the bankgiro or plusgiro of " + payee
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
        outbox.append(new OutgoingEvent(
                InvoiceIssuedV1.TOPIC,
                issued.id().toString(),
                claim ? InvoiceIssuedV1.INVOICE_ISSUED : InvoiceIssuedV1.CREDIT_NOTE_ISSUED,
                new InvoiceIssuedV1(issued.revision(), InvoiceDocument.of(issued))));
        var original = issued.originalInvoiceId();
        if (original == null) {
            journal.invoice(issued);
        } else {
            var credited = invoices.credit(original, issued.total());
            changes.upserted(credited);
            outbox.append(new OutgoingEvent(
                    InvoiceIssuedV1.TOPIC,
                    credited.id().toString(),
                    InvoiceCreditedV1.INVOICE_CREDITED,
                    new InvoiceCreditedV1(credited.revision(), InvoiceDocument.of(credited))));
            journal.creditNote(issued, credited);
        }
        return issued;
    }
}
