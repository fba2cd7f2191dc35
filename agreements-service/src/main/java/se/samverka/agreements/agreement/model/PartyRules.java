package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.agreement.model.Terms.Party;
import se.samverka.agreements.agreement.model.Terms.PartyRole;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.OrganisationNumber;

/// Checks the parties of an agreement and the days on which they join and leave.
final class PartyRules {

    /// Some two hundred more than Sweden has municipalities.
    static final int MAX_PARTIES = 500;

    /// On each of these days a year is divided anew; nobody follows more.
    static final int MAX_DAYS = 100;

    private final Terms terms;
    private final Predicate<OrganisationNumber> registered;
    private final List<Violation> found = new ArrayList<>();

    private PartyRules(Terms terms, Predicate<OrganisationNumber> registered) {
        this.terms = terms;
        this.registered = registered;
    }

    static List<Violation> check(Terms terms, Predicate<OrganisationNumber> registered) {
        int size = terms.parties().size();
        if (size == 0 || size > MAX_PARTIES) {
            // Too many are not walked: the answer would be as long as the request.
            return List.of(TermsViolation.outOfBounds("/parties", "The number of parties", 1, MAX_PARTIES));
        }
        var rules = new PartyRules(terms, registered);
        Set<OrganisationNumber> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            var party = terms.parties().get(i);
            rules.party("/parties/" + i, party, seen.add(party.organisationNumber()));
        }
        if (rules.daysOfChange() > MAX_DAYS) {
            rules.found.add(TermsViolation.outOfBounds(
                    "/parties", "The number of days on which parties join or leave", 0, MAX_DAYS));
        }
        return rules.found;
    }

    /// On how many days of the period the parties become others: the first day of one that joins, and the day
    /// after the last of one that leaves.
    private long daysOfChange() {
        return terms.parties().stream()
                .flatMap(party -> Stream.concat(
                        Stream.ofNullable(party.from()).filter(from -> from.isAfter(terms.validFrom())),
                        Stream.ofNullable(party.to())
                                .filter(to -> to.isBefore(terms.lastDay()))
                                .map(to -> to.plusDays(1))))
                .distinct()
                .count();
    }

    private void party(String pointer, Party party, boolean first) {
        var number = party.organisationNumber();
        if (!first) {
            found.add(TermsViolation.partyTwice(pointer + "/organisationNumber", number));
        }
        if (party.roles().isEmpty()) {
            found.add(TermsViolation.fieldNeeded(pointer + "/roles", "A party needs at least one role"));
        }
        if (!registered.test(number)) {
            found.add(TermsViolation.organisationUnknown(pointer + "/organisationNumber", number));
        }
        if (!terms.lastDay().isBefore(terms.validFrom())) {
            membership(pointer, party);
        }
    }

    private void membership(String pointer, Party party) {
        within(pointer + "/from", party.from());
        within(pointer + "/to", party.to());
        if (party.from() != null && party.to() != null && party.to().isBefore(party.from())) {
            found.add(TermsViolation.membershipReversed(pointer + "/to"));
        }
        // Whoever coordinates does so throughout. That there is somebody on each day would be harder to say and to
        // mend, and another coordinator from a day on is an amendment that names it from that day.
        if (party.roles().contains(PartyRole.COORDINATOR)) {
            if (!party.holdsOn(terms.validFrom())) {
                found.add(TermsViolation.coordinatorNotThroughout(pointer + "/from"));
            }
            if (!party.holdsOn(terms.lastDay())) {
                found.add(TermsViolation.coordinatorNotThroughout(pointer + "/to"));
            }
        }
    }

    private void within(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(terms.validFrom()) || day.isAfter(terms.lastDay()))) {
            found.add(TermsViolation.outsidePeriod(pointer, terms.validFrom(), terms.lastDay()));
        }
    }
}
