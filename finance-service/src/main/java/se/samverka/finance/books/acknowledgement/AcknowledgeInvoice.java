package se.samverka.finance.books.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.acknowledgement.model.Acknowledgement;
import se.samverka.finance.books.acknowledgement.model.AcknowledgementViolation;
import se.samverka.finance.books.acknowledgement.store.AcknowledgementRepository;
import se.samverka.finance.books.invoice.MarkAcknowledged;
import se.samverka.finance.books.invoice.ShowInvoices;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.shared.text.model.LedgerReference;
import se.samverka.platform.rule.DoneDay;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;

/// Records that an ERP system has booked a document. This moves no money and decides nothing, so the scope
/// `finance:read` is enough; payers' systems have no other.
@ApplicationScoped
public class AcknowledgeInvoice {

    private final ShowInvoices show;
    private final MarkAcknowledged mark;
    private final AcknowledgementRepository acknowledgements;
    private final Caller caller;
    private final BusinessTime time;

    public AcknowledgeInvoice(
            ShowInvoices show,
            MarkAcknowledged mark,
            AcknowledgementRepository acknowledgements,
            Caller caller,
            BusinessTime time) {
        this.show = show;
        this.mark = mark;
        this.acknowledgements = acknowledgements;
        this.caller = caller;
        this.time = time;
    }

    /// @param organisationNumber whose system booked it; the caller's own where absent
    public record Request(
            @Nullable OrganisationNumber organisationNumber,
            @Nullable LocalDate bookedOn,
            @Nullable String reference) {}

    /// @param isNew whether this is the organisation's first acknowledgement of the document
    public record Result(Acknowledgement acknowledgement, boolean isNew) {}

    /// @throws RuleBroken 404 for a document that is not the caller's to see, 409 for a draft and for one that
    ///     the same organisation has acknowledged otherwise
    @Transactional
    public Result run(UUID invoiceId, Request request) {
        var invoice = show.one(invoiceId);
        if (invoice.isDraft()) {
            throw RuleBroken.conflict(
                    ProblemCode.STATE_DOES_NOT_ALLOW, "A draft cannot be acknowledged; it has not been issued yet");
        }
        var bookedOn = request.bookedOn();
        if (bookedOn != null && bookedOn.isAfter(time.today())) {
            throw RuleBroken.invalid(DoneDay.inTheFuture("/bookedOn", bookedOn, time.today()));
        }
        var issueDate = invoice.issueDate();
        if (bookedOn != null && issueDate != null && bookedOn.isBefore(issueDate)) {
            throw RuleBroken.invalid(AcknowledgementViolation.bookedBeforeIssued("/bookedOn", bookedOn, issueDate));
        }
        var reference = request.reference();
        if (reference != null && !LedgerReference.isOne(reference, Acknowledgement.LONGEST_REFERENCE)) {
            throw RuleBroken.invalid(
                    AcknowledgementViolation.referenceMalformed("/reference", Acknowledgement.LONGEST_REFERENCE));
        }
        var told = new Acknowledgement(
                invoiceId,
                whose(invoice, request.organisationNumber()),
                bookedOn,
                reference,
                time.now(),
                caller.subject());
        // The document is locked first, so of two simultaneous requests the second sees the first.
        mark.run(invoiceId, told.recordedAt());
        var known = acknowledgements.find(invoiceId, told.organisation());
        if (known.isEmpty()) {
            acknowledgements.add(told);
            return new Result(told, true);
        }
        if (!known.get().saysTheSameAs(told)) {
            throw RuleBroken.conflict(
                    ProblemCode.ALREADY_ACKNOWLEDGED,
                    told.organisation()
                            + " has already acknowledged this document with other values; read the recorded acknowledgement");
        }
        return new Result(known.get(), false);
    }

    /// @throws RuleBroken 404 for a document that is not the caller's to see
    @Transactional
    public List<Acknowledgement> of(UUID invoiceId) {
        return acknowledgements.of(show.one(invoiceId).id());
    }

    /// An administrator without an organisation acknowledges for the payer, who receives the documents.
    private OrganisationNumber whose(Invoice invoice, @Nullable OrganisationNumber named) {
        var own = caller.organisation();
        if (named == null) {
            return own.filter(invoice.readers()::contains)
                    .orElse(invoice.payer().organisationNumber());
        }
        if (!caller.isAdmin() && !own.filter(named::equals).isPresent()) {
            throw new RuleBroken(
                    RuleBroken.Kind.FORBIDDEN,
                    ProblemCode.NOT_YOURS_TO_ACKNOWLEDGE,
                    "Only an organisation's own system can acknowledge what it has booked");
        }
        if (!invoice.readers().contains(named)) {
            throw RuleBroken.invalid(AcknowledgementViolation.notOnTheDocument("/organisationNumber", named.value()));
        }
        return named;
    }
}
