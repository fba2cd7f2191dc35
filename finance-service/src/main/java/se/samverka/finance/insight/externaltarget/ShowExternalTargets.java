package se.samverka.finance.insight.externaltarget;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.samverka.finance.insight.externaltarget.model.TargetOutcome;
import se.samverka.finance.insight.externaltarget.store.ExternalTargets;
import se.samverka.platform.security.Caller;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.platform.web.Page;

/// Goals of the agreements that the caller may see; an administrator sees all.
@ApplicationScoped
public class ShowExternalTargets {

    private final ExternalTargets targets;
    private final Caller caller;

    public ShowExternalTargets(ExternalTargets targets, Caller caller) {
        this.targets = targets;
        this.caller = caller;
    }

    /// The filter of the list. An empty field does not filter.
    ///
    /// @param party only agreements that this organisation may see
    public record Asked(int from, int to, Optional<OrganisationNumber> party, Optional<UUID> agreementId) {}

    @Transactional
    public Page<TargetOutcome> run(Asked asked, boolean descending, int offset, int limit) {
        if (!caller.isAdmin() && caller.organisation().isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        var reader = caller.isAdmin() ? Optional.<OrganisationNumber>empty() : caller.organisation();
        return targets.page(
                new ExternalTargets.Filter(reader, asked.from(), asked.to(), asked.party(), asked.agreementId()),
                descending,
                offset,
                limit);
    }
}
