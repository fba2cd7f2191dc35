package se.samverka.finance.insight.impact.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import se.samverka.finance.basis.agreement.model.TermsDocument;

/// Reads terms as they are read in an agreement's events: what finance does not use is passed over. A preview that
/// refused what the event is taken with would tell another story than the recalculation.
class TermsAsInEvents extends JsonDeserializer<TermsDocument> {

    @Override
    public TermsDocument deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        JsonNode terms = context.readTree(parser);
        var reader = switch (parser.getCodec()) {
            case ObjectReader given -> given.forType(TermsDocument.class);
            case ObjectMapper given -> given.readerFor(TermsDocument.class);
            case null, default -> throw new IllegalStateException("No codec that reads values");
        };
        return reader.without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).readValue(terms);
    }
}
