package se.samverka.finance.books.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Pattern;
import se.samverka.finance.books.journal.model.Account;

/// The accounts' numbers, `samverka.journal.accounts.*`. A change applies to later entries.
///
/// The defaults are in the account groups of Kommun-Bas (the standard chart of Sveriges Kommuner och Regioner,
/// built on BAS): 15 kundfordringar, 19 kassa och bank, 24 förskott från kunder, 35 bidrag. Each body chooses
/// the digits within a group, and state universities have another chart, so every deployment must check them.
@ConfigMapping(prefix = "samverka.journal.accounts")
public interface AccountNumbers {

    /// Three to ten digits.
    String FORM = "[0-9]{3,10}";

    @WithDefault("1510")
    @Pattern(regexp = FORM)
    String receivable();

    @WithDefault("3510")
    @Pattern(regexp = FORM)
    String contributionIncome();

    @WithDefault("1930")
    @Pattern(regexp = FORM)
    String bank();

    @WithDefault("2420")
    @Pattern(regexp = FORM)
    String overpayment();

    default String numberOf(Account account) {
        return switch (account) {
            case RECEIVABLE -> receivable();
            case CONTRIBUTION_INCOME -> contributionIncome();
            case BANK -> bank();
            case OVERPAYMENT -> overpayment();
        };
    }
}
