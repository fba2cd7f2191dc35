package se.samverka.finance.books.invoice.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.samverka.platform.value.OrganisationNumber;

/// Selects documents by payee, by payer, by both, or all. A reader sees the documents of at most two scopes,
/// and no document is in both, because its payer and payee differ. Each scope is read from its own index; no
/// index serves "payer or payee".
public record PartyScope(Optional<OrganisationNumber> payee, Optional<OrganisationNumber> payer) {

    /// @param reader limits to documents that it pays or is paid by; no limit where empty
    /// @param payee filter
    /// @param payer filter
    /// @return none where the filter names another payer and another payee than the reader
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
