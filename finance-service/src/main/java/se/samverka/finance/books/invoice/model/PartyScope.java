package se.samverka.finance.books.invoice.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverka.platform.value.OrganisationNumber;

/// Documents of a payee, of a payer, of both, or of anybody. What a reader may see of a list is at most two of
/// these, of which no document is in both (payer and payee of one are never the same), so that each is read from
/// an index of its own: no index has the documents of which an organisation is either.
public record PartyScope(Optional<OrganisationNumber> payee, Optional<OrganisationNumber> payer) {

    /// @param reader only documents of which it is payer or payee; anybody's where empty
    /// @param payee asked for
    /// @param payer asked for
    /// @return none where the reader is neither of the two that are asked for
    public static List<PartyScope> of(
            Optional<OrganisationNumber> reader,
            Optional<OrganisationNumber> payee,
            Optional<OrganisationNumber> payer) {
        if (reader.isEmpty() || reader.equals(payee) || reader.equals(payer)) {
            return List.of(new PartyScope(payee, payer));
        }
        var scopes = new ArrayList<PartyScope>();
        if (payer.isEmpty()) {
            scopes.add(new PartyScope(payee, reader));
        }
        if (payee.isEmpty()) {
            scopes.add(new PartyScope(reader, payer));
        }
        return List.copyOf(scopes);
    }
}
