package se.samverka.finance.basis.agreement.model;

import java.time.LocalDate;
import java.util.stream.Stream;

/// One version of an agreement's terms.
///
/// @param number from 1, one higher for each amendment
/// @param effectiveFrom the first day that these terms govern
public record TermsVersion(int number, LocalDate effectiveFrom, Reading reading) {

    /// See [TermsHistory#daysOfChange].
    Stream<LocalDate> daysOfChange() {
        return Stream.concat(
                Stream.of(effectiveFrom),
                switch (reading) {
                    case Reading.Sound(var terms) ->
                        terms.memberships().stream().flatMap(Membership::daysOfChange);
                    case Reading.Unsound _ -> Stream.empty();
                });
    }
}
