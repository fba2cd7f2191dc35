package se.samverka.finance.books.invoice;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.rule.RuleBroken;

/// The formats of issued documents besides JSON.
@ApplicationScoped
public class InvoiceForms {

    private final List<InvoiceForm> forms;

    public InvoiceForms(@All List<InvoiceForm> forms) {
        this.forms = List.copyOf(forms);
    }

    /// All media types.
    ///
    /// @param standard the one that is no form of its own, which comes first
    public List<String> mediaTypes(String standard) {
        return Stream.concat(Stream.of(standard), forms.stream().map(InvoiceForm::mediaType))
                .toList();
    }

    public Optional<InvoiceForm> of(String mediaType) {
        return forms.stream().filter(form -> form.mediaType().equals(mediaType)).findFirst();
    }

    /// @throws RuleBroken 409 for a draft, which is never sent or booked
    public static byte[] write(InvoiceForm form, Invoice invoice) {
        if (invoice.isDraft()) {
            throw RuleBroken.conflict(
                    ProblemCode.STATE_DOES_NOT_ALLOW,
                    "A draft is only available as JSON; other formats exist once it has been issued");
        }
        return form.write(invoice);
    }
}
