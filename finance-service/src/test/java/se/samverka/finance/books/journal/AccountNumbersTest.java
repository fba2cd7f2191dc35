package se.samverka.finance.books.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.finance.books.journal.model.Account;

class AccountNumbersTest {

    @Test
    void each_account_has_a_default_number_that_configuration_can_replace() {
        var numbers = read(Map.of(
                "samverka.journal.accounts.bank", "1940",
                "samverka.journal.accounts.contribution-income", "3523"));
        assertThat(numbers.numberOf(Account.RECEIVABLE)).isEqualTo("1510");
        assertThat(numbers.numberOf(Account.CONTRIBUTION_INCOME)).isEqualTo("3523");
        assertThat(numbers.numberOf(Account.BANK)).isEqualTo("1940");
        assertThat(numbers.numberOf(Account.OVERPAYMENT)).isEqualTo("2420");
    }

    private static AccountNumbers read(Map<String, String> said) {
        var builder = new SmallRyeConfigBuilder().withMapping(AccountNumbers.class);
        said.forEach(builder::withDefaultValue);
        return builder.build().getConfigMapping(AccountNumbers.class);
    }
}
