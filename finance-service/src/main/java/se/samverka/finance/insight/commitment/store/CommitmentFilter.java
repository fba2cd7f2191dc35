package se.samverka.finance.insight.commitment.store;

import java.util.Optional;
import java.util.UUID;
import se.samverka.platform.value.OrganisationNumber;

/// The filter of a list of commitments. An empty field does not filter.
///
/// @param reader limits to commitments of which this organisation is party or payee
/// @param from the first year
/// @param to the last year
public record CommitmentFilter(
        Optional<OrganisationNumber> reader,
        int from,
        int to,
        Optional<OrganisationNumber> party,
        Optional<OrganisationNumber> payee,
        Optional<UUID> agreementId) {}
