package se.samverka.terms;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;

/// Checks the parties of an agreement and the days on which they join and leave.
final class PartyRules {

    /// Some two hundred more than Sweden has municipalities.
    static final int MAX_PARTIES = 500;

    /// On each of these days a year is divided anew; nobody follows more.
    static final int MAX_DAYS = 100;

    private final Terms terms;
    private final Findings found;

    private PartyRules(Terms terms, Findings found) {
        this.terms = terms;
        this.found = found;
    }

    /// @param pointer of the list of parties
    static void check(Terms terms, String pointer, Findings found) {
        int size = terms.parties().size();
        var number = TermsViolation.outOfBounds(pointer, "The number of parties", 1, MAX_PARTIES);
        if (size == 0) {
            found.addOfNew(number);
            return;
        }
        if (size > MAX_PARTIES) {
            // Too many are not walked: the answer would be as long as the request.
            found.add(number);
            return;
        }
        var rules = new PartyRules(terms, found);
        Set<OrganisationNumber> seen = new HashSet<>();
        for (int i = 0; i < size; i++) {
            var party = terms.parties().get(i);
            rules.party(pointer + "/" + i, party, seen.add(party.organisationNumber()));
        }
        if (rules.daysOfChange() > MAX_DAYS) {
            found.add(TermsViolation.outOfBounds(
                    pointer, "The number of days on which parties join or leave", 0, MAX_DAYS));
        }
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
        if (!first) {
            found.add(TermsViolation.partyTwice(pointer + "/organisationNumber", party.organisationNumber()));
        }
        if (party.roles().isEmpty()) {
            found.addOfNew(TermsViolation.fieldMissing(pointer + "/roles", "A party needs at least one role"));
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
                found.addOfNew(TermsViolation.coordinatorNotThroughout(pointer + "/from"));
            }
            if (!party.holdsOn(terms.lastDay())) {
                found.addOfNew(TermsViolation.coordinatorNotThroughout(pointer + "/to"));
            }
        }
    }

    private void within(String pointer, @Nullable LocalDate day) {
        if (day != null && (day.isBefore(terms.validFrom()) || day.isAfter(terms.lastDay()))) {
            found.add(TermsViolation.outsidePeriod(pointer, terms.validFrom(), terms.lastDay()));
        }
    }
}
