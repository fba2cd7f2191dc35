package se.samverka.finance.books.requisition.store;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import se.samverka.finance.books.draft.model.NotIssued;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.books.invoice.store.HindranceConverter;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What a requisition left undone.
@Embeddable
class NotIssuedRow {

    @Enumerated(EnumType.STRING)
    DocumentKind kind;

    @Column
    OrganisationNumber payer;

    @Column
    Money total;

    @Convert(converter = HindranceConverter.class)
    @Column(name = "blocked_by")
    Hindrance blockedBy;

    protected NotIssuedRow() {}

    NotIssuedRow(NotIssued one) {
        this.kind = one.kind();
        this.payer = one.payer();
        this.total = one.total();
        this.blockedBy = one.blockedBy();
    }

    NotIssued toModel() {
        return new NotIssued(kind, payer, total, blockedBy);
    }
}
