package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.body.model.BodyFindings;
import se.samverka.meetings.body.model.Finding;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Shows what is unusual about the members of a body in a period.
@ApplicationScoped
public class ShowFindings {

    private static final int MOST_YEARS = 10;

    /// Of them at most so many are looked at on each of twice as many days.
    private static final int MOST_MEMBERSHIPS = 1_000;

    private final BodyRepository bodies;
    private final MembershipRepository memberships;

    ShowFindings(BodyRepository bodies, MembershipRepository memberships) {
        this.bodies = bodies;
        this.memberships = memberships;
    }

    /// By first day, then code.
    ///
    /// @param from the first day of the period
    /// @param to the last day, not before the first
    /// @throws RuleBroken 404 when there is no such body; 400 when the period is too long, or has too many
    /// memberships
    public Page<Finding> page(UUID bodyId, LocalDate from, LocalDate to, PageQuery query) {
        var body = bodies.known(bodyId);
        if (!to.isBefore(from.plusYears(MOST_YEARS))) {
            throw tooLong("From " + from + " to " + to + " is more than " + MOST_YEARS + " years");
        }
        var within = memberships.within(body, from, to, MOST_MEMBERSHIPS + 1);
        if (within.size() > MOST_MEMBERSHIPS) {
            throw tooLong("The period has more than " + MOST_MEMBERSHIPS + " memberships");
        }
        var descending = query.sorting(List.of("from")).descending();
        return Page.of(BodyFindings.of(body.facts(), within, from, to), descending, query);
    }

    private static RuleBroken tooLong(String detail) {
        return new RuleBroken(RuleBroken.Kind.MALFORMED, ProblemCode.PERIOD_TOO_LONG, detail);
    }
}
