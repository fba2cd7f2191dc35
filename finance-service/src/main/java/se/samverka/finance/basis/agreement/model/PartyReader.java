package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.TermsDocument.PartyDocument;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// Reads the parties of one agreement and when they are.
final class PartyReader {

    /// Bounds, as agreements has them: some two hundred more than Sweden has municipalities, and as many days
    /// on which a year is divided anew.
    static final int MAX_PARTIES = 500;

    static final int MAX_DAYS = 100;

    private final List<Violation> violations;
    private final YearBounds years;
    private final List<OrganisationNumber> numbers = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();

    /// @param pointer of the list of parties
    PartyReader(TermsDocument document, String pointer, List<Violation> violations) {
        this.violations = violations;
        this.years = new YearBounds(violations);
        var parties = Objects.requireNonNullElse(document.parties(), List.<PartyDocument>of());
        if (parties.size() > MAX_PARTIES) {
            // Too many are not walked: the answer would be as long as the request.
            violations.add(TermsViolation.tooMany(pointer, "parties", MAX_PARTIES));
            parties.stream()
                    .filter(Objects::nonNull)
                    .map(PartyDocument::organisationNumber)
                    .filter(Objects::nonNull)
                    .forEach(numbers::add);
            return;
        }
        var seen = new HashSet<OrganisationNumber>();
        for (int i = 0; i < parties.size(); i++) {
            var party = parties.get(i);
            var number = party == null ? null : party.organisationNumber();
            if (party == null || number == null) {
                continue;
            }
            var place = pointer + "/" + i;
            if (!seen.add(number)) {
                violations.add(TermsViolation.partyTwice(place + "/organisationNumber", number));
            }
            numbers.add(number);
            if (party.from() != null || party.to() != null) {
                memberships.add(membership(party, number, document, place));
            }
        }
        if (daysOfChange(document) > MAX_DAYS) {
            violations.add(TermsViolation.tooMany(pointer, "days on which parties join or leave", MAX_DAYS));
        }
    }

    List<OrganisationNumber> numbers() {
        return numbers;
    }

    /// Of those alone that name a day.
    List<Membership> memberships() {
        return memberships;
    }

    /// On how many days of the period the parties become others: the first day of one that joins, and the day
    /// after the last of one that leaves.
    private long daysOfChange(TermsDocument document) {
        var first = document.validFrom();
        var last = document.lastDay();
        return memberships.stream()
                .flatMap(membership -> Stream.concat(
                        Stream.ofNullable(membership.from())
                                .filter(YearBounds::hold)
                                .filter(from -> first == null || from.isAfter(first)),
                        Stream.ofNullable(membership.to())
                                .filter(YearBounds::hold)
                                .filter(to -> last == null || to.isBefore(last))
                                .map(to -> to.plusDays(1))))
                .distinct()
                .count();
    }

    private Membership membership(
            PartyDocument party, OrganisationNumber number, TermsDocument document, String pointer) {
        var from = party.from();
        var to = party.to();
        years.check(from, pointer + "/from");
        years.check(to, pointer + "/to");
        inside(from, document, pointer + "/from");
        inside(to, document, pointer + "/to");
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(TermsViolation.periodReversed(pointer + "/to", from, to));
        }
        return new Membership(number, from, to);
    }

    private void inside(@Nullable LocalDate day, TermsDocument document, String pointer) {
        var first = document.validFrom();
        var last = document.lastDay();
        if (day != null && ((first != null && day.isBefore(first)) || (last != null && day.isAfter(last)))) {
            violations.add(TermsViolation.outsidePeriod(pointer, day));
        }
    }
}
