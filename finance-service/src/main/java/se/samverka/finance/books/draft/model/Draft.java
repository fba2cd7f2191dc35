package se.samverka.finance.books.draft.model;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// A document that is to be issued. Its amounts are above zero, on credit notes too.
///
/// @param agreementVersion the latest version of the terms that it rests on
public record Draft(Key key, int agreementVersion, List<Line> lines) {

    /// The key of a draft; an agreement has at most one draft per key.
    ///
    /// @param originalInvoiceId the invoice that a credit note refers to; absent for an invoice
    /// @param blockedBy why it cannot be issued; blocked claims are drafts of their own, so the rest need not
    ///     wait for them
    public record Key(
            DocumentKind kind,
            int year,
            int instalment,
            OrganisationNumber payee,
            OrganisationNumber payer,
            @Nullable UUID originalInvoiceId,
            @Nullable Hindrance blockedBy) {

        public static Key of(Invoice document) {
            return new Key(
                    document.kind(),
                    document.year(),
                    document.instalment(),
                    document.payee().organisationNumber(),
                    document.payer().organisationNumber(),
                    document.originalInvoiceId(),
                    document.blockedBy());
        }

        /// The same key once nothing prevents the issue.
        public Key unblocked() {
            return new Key(kind, year, instalment, payee, payer, originalInvoiceId, null);
        }
    }

    /// One line.
    ///
    /// @param originalLineNumber the line that a credit line takes from; absent on an invoice
    public record Line(
            Obligation obligation,
            String description,
            Coding coding,
            Money amount,
            @Nullable Integer originalLineNumber) {}

    public Draft {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    /// The lines with their numbers, from 1.
    public List<Invoice.Line> numberedLines() {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> {
                    var line = lines.get(i);
                    return new Invoice.Line(
                            i + 1,
                            line.obligation().clauseId(),
                            line.obligation().branchId(),
                            line.description(),
                            line.coding(),
                            line.amount(),
                            line.originalLineNumber());
                })
                .toList();
    }

    /// The draft as a document that is not issued.
    ///
    /// @param nameOf the name of an organisation on a document
    public Invoice toInvoice(UUID id, UUID agreementId, long revision, Function<OrganisationNumber, String> nameOf) {
        return toInvoice(id, agreementId, revision, nameOf, null);
    }

    /// As [#toInvoice(UUID, UUID, long, Function)].
    ///
    /// @param manualCredit on a credit note that the payee issues on its own decision
    public Invoice toInvoice(
            UUID id,
            UUID agreementId,
            long revision,
            Function<OrganisationNumber, String> nameOf,
            @Nullable ManualCredit manualCredit) {
        return new Invoice(
                id,
                agreementId,
                agreementVersion,
                key.year(),
                key.instalment(),
                key.kind(),
                Invoice.Status.DRAFT,
                new Invoice.Party(key.payee(), nameOf.apply(key.payee())),
                new Invoice.Party(key.payer(), nameOf.apply(key.payer())),
                null,
                null,
                null,
                "SEK",
                null,
                numberedLines(),
                total(),
                Money.ZERO,
                Money.ZERO,
                key.originalInvoiceId(),
                manualCredit,
                null,
                null,
                revision,
                key.blockedBy());
    }
}
