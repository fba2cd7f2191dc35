package se.samverka.meetings.body;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.body.store.MembershipRepository;
import se.samverka.meetings.history.DocumentHistory;
import se.samverka.meetings.history.HistoryEntry;
import se.samverka.platform.time.BusinessTime;

/// Finds what an archive keeps of a body and a calendar year. Who asks is checked by the package that does.
@ApplicationScoped
public class LookUpBodyYear {

    private final BodyRepository bodies;
    private final MembershipRepository memberships;
    private final DocumentHistory history;

    LookUpBodyYear(BodyRepository bodies, MembershipRepository memberships, DocumentHistory history) {
        this.bodies = bodies;
        this.memberships = memberships;
        this.history = history;
    }

    /// A body's year.
    ///
    /// @param body as it is now
    /// @param memberships with a day in the year, by their first day
    /// @param history what was changed in the record of the body in the year
    public record BodyYear(BodyDocument body, List<MembershipDocument> memberships, List<HistoryEntry> history) {}

    /// @param most a bound of memberships and of changes; later ones are left out
    /// @throws se.samverka.platform.rule.RuleBroken 404
    public BodyYear find(UUID bodyId, int year, int most) {
        var body = bodies.known(bodyId);
        var newYear = LocalDate.of(year, 1, 1);
        return new BodyYear(
                BodyDocument.of(body),
                memberships.entitiesWithin(body, newYear, newYear.plusYears(1).minusDays(1), most).stream()
                        .map(MembershipDocument::of)
                        .toList(),
                history.within(
                        BodyChanges.BODY,
                        bodyId,
                        newYear.atStartOfDay(BusinessTime.ZONE).toInstant(),
                        newYear.plusYears(1).atStartOfDay(BusinessTime.ZONE).toInstant(),
                        most));
    }
}
