package se.samverka.finance.books.credit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.basis.agreement.FindAgreement;
import se.samverka.finance.books.invoice.ShowInvoices;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.QueryValues;

/// The agreement of the invoice that a request's path names.
@ApplicationScoped
public class FindAgreementOfInvoice implements FindAgreement {

    private final ShowInvoices show;

    FindAgreementOfInvoice(ShowInvoices show) {
        this.show = show;
    }

    /// @param parameters the first is the invoice's id
    /// @throws RuleBroken 404 for a document that is unknown or not the caller's to see
    @Override
    public Optional<UUID> in(List<?> parameters) {
        var id = QueryValues.pathId(String.valueOf(parameters.getFirst()), "invoice");
        return Optional.of(show.one(id).agreementId());
    }
}
