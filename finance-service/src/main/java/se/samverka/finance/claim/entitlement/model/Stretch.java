package se.samverka.finance.claim.entitlement.model;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.agreement.model.TermsVersion;
import se.samverka.platform.value.Fraction;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// Units of a year, months or days, from one boundary to the next: one version of the terms and the same parties.
///
/// @param absent the parties that are none in it as agreed on
/// @param left the parties that have left by notice before it
/// @param from units of the year before the stretch
/// @param to units of the year at its end
/// @param units of the whole year: 12 months, its days, or the year as one
public record Stretch(
        TermsVersion version,
        Set<OrganisationNumber> absent,
        Set<OrganisationNumber> left,
        int year,
        int from,
        int to,
        int units) {

    static final int MONTHS = 12;

    /// Who owes, or is owed, what the terms say of the party: nobody once it has left by notice.
    public @Nullable OrganisationNumber bound(@Nullable OrganisationNumber party) {
        return party == null || left.contains(party) ? null : party;
    }

    /// The stretch's part of an amount of a whole year in öre, exactly.
    public Fraction of(Money annual) {
        return new Fraction(annual.ore(), BigInteger.ONE).times(part());
    }

    public Fraction part() {
        return Fraction.of(to - from, units);
    }

    /// Its first day, inclusive.
    public LocalDate firstDay() {
        return boundary(from);
    }

    /// Its last day, inclusive.
    public LocalDate lastDay() {
        return boundary(to).minusDays(1);
    }

    private LocalDate boundary(int at) {
        var first = LocalDate.of(year, 1, 1);
        return switch (units) {
            case 1 -> first.plusYears(at);
            case MONTHS -> first.plusMonths(at);
            default -> first.plusDays(at);
        };
    }
}
