package se.samverka.meetings.body.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.day.model.DayInRange;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.OrganisationNumber;

/// What is recorded of a person's seat in a body.
///
/// @param party the political party's letter or letters
/// @param organisationNumber the organisation that the member represents
/// @param to the last day, if it is known
public record Membership(
        String member,
        @Nullable String party,
        OrganisationNumber organisationNumber,
        MembershipRole role,
        LocalDate from,
        @Nullable LocalDate to) {

    /// @throws RuleBroken 422 when a day is out of range, or the membership ends before it begins
    public void check(LocalDate today) {
        DayInRange.require("/from", from, today);
        DayInRange.require("/to", to, today);
        MembershipRule.checkDays(from, to);
    }
}
