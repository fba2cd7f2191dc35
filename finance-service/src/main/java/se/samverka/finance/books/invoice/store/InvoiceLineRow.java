package se.samverka.finance.books.invoice.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.value.Money;

/// One line of an invoice. Its number is its place in the list.
@Embeddable
class InvoiceLineRow {

    @Column(name = "clause_id")
    String clauseId;

    @Column(name = "branch_id")
    String branchId;

    @Column
    String description;

    @Column(name = "vat_category")
    String vatCategory;

    @Column(name = "project_reference")
    @Nullable
    String projectReference;

    @Column
    Money amount;

    @Column(name = "original_line_number")
    @Nullable
    Integer originalLineNumber;

    protected InvoiceLineRow() {}

    Invoice.Line toModel(int lineNumber) {
        return new Invoice.Line(
                lineNumber,
                clauseId,
                branchId,
                description,
                new Coding(vatCategory, projectReference),
                amount,
                originalLineNumber);
    }
}
