package se.samverka.agreements.impact;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.agreements.impact.Impacts.ImpactsOfYear;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

/// What is said to finance and what it answers (`POST /finance/v1/impact-previews`, `/allocation-previews`). Of an
/// answer only what
/// is used here is read, so that finance may say more.
final class FinancePreview {

    private FinancePreview() {}

    /// @param version the amendment's base
    /// @param terms the amendment's full terms as they are kept, in the words of the agreement's events
    record Question(
            UUID agreementId,
            int version,
            LocalDate effectiveFrom,
            @JsonRawValue String terms) {}

    /// @param digest of all that finance has computed, hexadecimal SHA-256, whoever asks
    /// @param years what of it the caller may see
    record Answer(@Nullable String digest, List<ImpactsOfYear> years) {}

    /// A question of `POST /finance/v1/allocation-previews`.
    ///
    /// @param terms as in an agreement
    record Terms(@JsonRawValue String terms, int year) {}

    /// @param allocations one for each clause that has an amount of the year
    record Division(List<Allocation> allocations) {}

    /// What a clause gives for a year.
    ///
    /// @param absent whether the payer of the whole is no party on the year's last day
    record Allocation(
            String clauseId,
            boolean receivable,
            @Nullable OrganisationNumber payee,
            @Nullable OrganisationNumber payer,
            boolean absent,
            @Nullable Money amount,
            List<Branch> branches,
            List<Broken> problems) {}

    /// A part of it; its own parts are in `branches`.
    ///
    /// @param unassigned whether nobody owes it
    record Branch(@Nullable OrganisationNumber payer, Money amount, boolean unassigned, List<Branch> branches) {}

    /// A problem document (RFC 9457).
    record Refusal(@Nullable String code, @Nullable List<Broken> errors) {

        String codeOrNone() {
            return Objects.requireNonNullElse(code, "");
        }

        List<Violation> broken() {
            return Objects.requireNonNullElse(errors, List.<Broken>of()).stream()
                    .map(Broken::violation)
                    .toList();
        }
    }

    /// A rule that the terms break in finance's eyes; its pointer leads into the amendment as well.
    record Broken(String pointer, String code, String detail) {

        /// A newer finance may know codes that are not known here.
        Violation violation() {
            return new Violation(pointer, ProblemCode.ofCode(code).orElse(ProblemCode.RULES_BROKEN), detail);
        }
    }
}
