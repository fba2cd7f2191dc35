package se.samverka.finance.delivery.export;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.books.invoice.LookUpDocuments;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.platform.value.OrganisationNumber;

/// The documents that export files are made of.
@ApplicationScoped
class IssuedDocuments {

    private final LookUpDocuments documents;

    IssuedDocuments(LookUpDocuments documents) {
        this.documents = documents;
    }

    /// By payee and number.
    List<UUID> ids(Export.Side side, OrganisationNumber organisation, LocalDate from, LocalDate to, int limit) {
        return documents.issued(side == Export.Side.PAYER, organisation, from, to, limit);
    }

    /// Documents in the requested order, and the invoices to which their credit notes refer.
    record Read(List<Invoice> documents, Map<UUID, Invoice> originals) {

        @Nullable
        Invoice originalOf(Invoice document) {
            var id = document.originalInvoiceId();
            return id == null ? null : originals.get(id);
        }
    }

    Read read(List<UUID> ids) {
        var found = documents.findAll(ids);
        var inOrder = new ArrayList<Invoice>();
        ids.forEach(id -> inOrder.add(Objects.requireNonNull(found.get(id))));
        var originals = inOrder.stream()
                .map(Invoice::originalInvoiceId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Read(inOrder, documents.findAll(originals));
    }

    /// The name of a document in files. Includes the payee, because numbers are unbroken per payee only.
    static String nameOf(Invoice document) {
        return document.payee().organisationNumber() + "_" + document.number();
    }
}
