package se.samverka.finance.books.journal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.samverka.finance.books.journal.model.Transfer.Part;
import se.samverka.platform.value.Money;

class TransferTest {

    private static final Money ONE = Money.of("1.00");
    private static final Money TWO = Money.of("2.00");

    @ParameterizedTest
    @ValueSource(strings = {"0.00", "-0.01"})
    void a_transfer_is_above_zero(String amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Transfer(Account.BANK, Account.RECEIVABLE, Money.of(amount), null));
    }

    @Test
    void an_invoice_is_a_receivable_and_an_income_of_each_clause() {
        assertThat(Transfer.claimed(List.of(new Part("a", ONE), new Part("b", TWO))))
                .containsExactly(
                        new Transfer(Account.RECEIVABLE, Account.CONTRIBUTION_INCOME, ONE, "a"),
                        new Transfer(Account.RECEIVABLE, Account.CONTRIBUTION_INCOME, TWO, "b"));
    }

    @Test
    void a_credit_takes_the_income_back_and_what_was_paid_already_is_an_overpayment() {
        var back = new Transfer(Account.CONTRIBUTION_INCOME, Account.RECEIVABLE, TWO, "a");
        assertThat(Transfer.credited(List.of(new Part("a", TWO)), Money.ZERO)).containsExactly(back);
        assertThat(Transfer.credited(List.of(new Part("a", TWO)), ONE))
                .containsExactly(back, new Transfer(Account.RECEIVABLE, Account.OVERPAYMENT, ONE, null));
    }

    @ParameterizedTest(name = "{0} moved, {1} remaining, {2} overpaid: {3}")
    @CsvSource({
        "2.00, 3.00, 0.00, BANK to RECEIVABLE 2.00",
        "2.00, 2.00, 0.00, BANK to RECEIVABLE 2.00",
        "3.00, 2.00, 0.00, BANK to RECEIVABLE 2.00; BANK to OVERPAYMENT 1.00",
        "3.00, 0.00, 1.00, BANK to OVERPAYMENT 3.00",
        "-2.00, 0.00, 2.00, OVERPAYMENT to BANK 2.00",
        "-3.00, 0.00, 2.00, OVERPAYMENT to BANK 2.00; RECEIVABLE to BANK 1.00",
        "-3.00, 1.00, 0.00, RECEIVABLE to BANK 3.00",
        "0.00, 1.00, 1.00, ''",
    })
    void money_settles_what_remains_first_and_goes_back_from_what_is_overpaid_first(
            String change, String remaining, String overpaid, String transfers) {
        var written = Transfer.moved(Money.of(change), Money.of(remaining), Money.of(overpaid)).stream()
                .map(one -> one.debit() + " to " + one.credit() + " " + one.amount())
                .toList();
        assertThat(String.join("; ", written)).isEqualTo(transfers);
    }
}
