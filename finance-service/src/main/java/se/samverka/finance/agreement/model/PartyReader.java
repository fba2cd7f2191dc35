package se.samverka.finance.agreement.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.agreement.model.TermsDocument.PartyDocument;
import se.samverka.finance.agreement.model.TermsViolation.OutsidePeriod;
import se.samverka.finance.agreement.model.TermsViolation.PartyTwice;
import se.samverka.finance.agreement.model.TermsViolation.PeriodReversed;
import se.samverka.platform.value.OrganisationNumber;

/// Reads the parties of one agreement and when they are.
final class PartyReader {

    private final List<TermsViolation> violations;
    private final List<OrganisationNumber> numbers = new ArrayList<>();
    private final List<Membership> memberships = new ArrayList<>();

    /// @param pointer of the list of parties
    PartyReader(TermsDocument document, String pointer, List<TermsViolation> violations) {
        this.violations = violations;
        var parties = Objects.requireNonNullElse(document.parties(), List.<PartyDocument>of());
        var seen = new HashSet<OrganisationNumber>();
        for (int i = 0; i < parties.size(); i++) {
            var party = parties.get(i);
            var number = party == null ? null : party.organisationNumber();
            if (party == null || number == null) {
                continue;
            }
            var place = pointer + "/" + i;
            if (!seen.add(number)) {
                violations.add(new PartyTwice(place + "/organisationNumber", number));
            }
            numbers.add(number);
            if (party.from() != null || party.to() != null) {
                memberships.add(membership(party, number, document, place));
            }
        }
    }

    List<OrganisationNumber> numbers() {
        return numbers;
    }

    /// Of those alone that name a day.
    List<Membership> memberships() {
        return memberships;
    }

    private Membership membership(
            PartyDocument party, OrganisationNumber number, TermsDocument document, String pointer) {
        var from = party.from();
        var to = party.to();
        inside(from, document, pointer + "/from");
        inside(to, document, pointer + "/to");
        if (from != null && to != null && to.isBefore(from)) {
            violations.add(new PeriodReversed(pointer + "/to", from, to));
        }
        return new Membership(number, from, to);
    }

    private void inside(@Nullable LocalDate day, TermsDocument document, String pointer) {
        var first = document.validFrom();
        var last = document.validTo();
        if (day != null && ((first != null && day.isBefore(first)) || (last != null && day.isAfter(last)))) {
            violations.add(new OutsidePeriod(pointer, day));
        }
    }
}
