package se.samverka.finance.basis.agreement.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import se.samverka.terms.Terms;

/// Reads agreements as their events carry them. Unknown fields are ignored, as are values on which no amount
/// depends: a new kind of agreement, role or requirement does not make an event unreadable.
final class AgreementJson {

    @JsonIgnoreProperties({"kind", "entryConditions"})
    private interface OfTerms {}

    @JsonIgnoreProperties("roles")
    private interface OfParty {}

    private AgreementJson() {}

    static ObjectMapper of(ObjectMapper json) {
        return json.copy()
                .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false)
                .addMixIn(Terms.class, OfTerms.class)
                .addMixIn(Terms.Party.class, OfParty.class);
    }
}
