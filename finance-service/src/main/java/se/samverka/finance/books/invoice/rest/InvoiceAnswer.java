package se.samverka.finance.books.invoice.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import se.samverka.finance.books.invoice.InvoiceDocument;
import se.samverka.finance.books.invoice.InvoiceForm;
import se.samverka.finance.books.invoice.InvoiceForms;
import se.samverka.finance.books.invoice.InvoiceTags;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.platform.value.Sha256;
import se.samverka.platform.web.EntityTags;
import se.samverka.platform.web.Negotiation;

/// Answers a document in the format that the caller accepts; JSON where several are equally good.
@ApplicationScoped
class InvoiceAnswer {

    private static final int TAG_BYTES = 16;

    private final InvoiceForms forms;

    InvoiceAnswer(InvoiceForms forms) {
        this.forms = forms;
    }

    /// @param accepted the accepted media types, best first
    Response of(Invoice invoice, List<MediaType> accepted, Request request) {
        var form = forms.of(Negotiation.chosen(accepted, forms.mediaTypes(MediaType.APPLICATION_JSON)));
        if (form.isPresent()) {
            return inForm(form.get(), invoice, request);
        }
        var answer = EntityTags.ok(request, InvoiceDocument.of(invoice), InvoiceTags.of(invoice));
        return Response.fromResponse(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static Response inForm(InvoiceForm form, Invoice invoice, Request request) {
        var bytes = InvoiceForms.write(form, invoice);
        var digest = Sha256.of(bytes);
        var tag = new EntityTag(form.fileEnding() + "-" + HexFormat.of().formatHex(digest, 0, TAG_BYTES));
        var answer = EntityTags.ok(request, bytes, tag);
        if (answer.getStatus() != Response.Status.OK.getStatusCode()) {
            return answer;
        }
        var name = invoice.payee().organisationNumber() + "_" + invoice.number() + "." + form.fileEnding();
        return Response.fromResponse(answer)
                .type(form.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header("Repr-Digest", "sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":")
                .build();
    }
}
