package se.samverka.finance.agreement.model;

import java.time.LocalDate;
import java.util.Set;
import se.samverka.platform.value.OrganisationNumber;

/// One version of an agreement's terms.
///
/// @param number from 1, one higher for each amendment
/// @param effectiveFrom the first day that these terms govern
public record TermsVersion(int number, LocalDate effectiveFrom, TermsReader.Reading reading) {

    /// The parties of these terms that are none on the day.
    public Set<OrganisationNumber> absentOn(LocalDate day) {
        return switch (reading) {
            case TermsReader.Reading.Sound(var terms) -> terms.absentOn(day);
            case TermsReader.Reading.Unsound _ -> Set.of();
        };
    }
}
