package se.samverka.finance.insight.commitment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.basis.organisation.LookUpOrganisations;
import se.samverka.finance.basis.organisation.model.Organisation;
import se.samverka.finance.insight.commitment.model.Commitment;
import se.samverka.finance.insight.commitment.store.CommitmentFilter;
import se.samverka.finance.insight.commitment.store.Commitments;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Commitments of which the caller is party or payee; an administrator sees all.
@ApplicationScoped
public class ShowCommitments {

    private final Commitments commitments;
    private final LookUpOrganisations organisations;
    private final Caller caller;

    public ShowCommitments(Commitments commitments, LookUpOrganisations organisations, Caller caller) {
        this.commitments = commitments;
        this.organisations = organisations;
        this.caller = caller;
    }

    /// The filter of the list. An empty field does not filter.
    public record Asked(
            int from,
            int to,
            Optional<OrganisationNumber> party,
            Optional<OrganisationNumber> payee,
            Optional<UUID> agreementId) {}

    /// @param names the organisations on the page that finance knows
    public record Result(Page<Commitment> page, Map<OrganisationNumber, Organisation> names) {}

    @Transactional
    public Result run(Asked asked, boolean descending, int offset, int limit) {
        if (!caller.isAdmin() && caller.organisation().isEmpty()) {
            return new Result(new Page<>(List.of(), 0), Map.of());
        }
        var reader = caller.isAdmin() ? Optional.<OrganisationNumber>empty() : caller.organisation();
        var filter = new CommitmentFilter(
                reader, asked.from(), asked.to(), asked.party(), asked.payee(), asked.agreementId());
        var page = commitments.page(filter, descending, offset, limit);
        var named = new HashSet<OrganisationNumber>();
        page.items().forEach(item -> named.addAll(List.of(item.party(), item.payee())));
        return new Result(page, organisations.now(named));
    }
}
