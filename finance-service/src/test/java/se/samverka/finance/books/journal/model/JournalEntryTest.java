package se.samverka.finance.books.journal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.books.invoice.model.Settlement;
import se.samverka.platform.value.Money;

class JournalEntryTest {

    /// Actions on an invoice of 1 000 kr; illegal ones are skipped.
    enum Act {
        PAY,
        REPAY,
        CREDIT,
        REVERSE
    }

    record Step(Act act, Money amount) {}

    @Property
    void the_journal_matches_the_balance_of_the_invoice(@ForAll("histories") List<Step> history) {
        var total = Money.of("1000.00");
        var balances = new EnumMap<Account, Money>(Account.class);
        enter(balances, Transfer.claimed(List.of(part("a", "600.00"), part("b", "400.00"))));
        var standing = new Settlement(total, Money.ZERO, Money.ZERO);
        var changes = new ArrayList<Money>();
        for (var step : history) {
            var before = standing;
            switch (step.act()) {
                case PAY -> {
                    standing = new Settlement(total, before.paid().plus(step.amount()), before.credited());
                    changes.add(step.amount());
                    enter(balances, Transfer.moved(step.amount(), before.remaining(), before.overpaid()));
                }
                case REPAY -> {
                    var amount = step.amount().min(before.overpaid());
                    if (amount.isPositive()) {
                        standing = new Settlement(total, before.paid().minus(amount), before.credited());
                        changes.add(amount.negated());
                        enter(balances, Transfer.moved(amount.negated(), before.remaining(), before.overpaid()));
                    }
                }
                case REVERSE -> {
                    int which = changes.isEmpty() ? 0 : step.amount().ore().intValue() % changes.size();
                    // A repayment that is not reversed never exceeds the overpayment.
                    if (!changes.isEmpty()
                            && (changes.get(which).compareTo(before.overpaid()) <= 0
                                    || changes.stream().noneMatch(Money::isNegative))) {
                        var reversed = changes.remove(which).negated();
                        standing = new Settlement(total, before.paid().plus(reversed), before.credited());
                        enter(balances, Transfer.moved(reversed, before.remaining(), before.overpaid()));
                    }
                }
                case CREDIT -> {
                    var amount = step.amount().min(total.minus(before.credited()));
                    if (amount.isPositive()) {
                        standing = new Settlement(
                                total, before.paid(), before.credited().plus(amount));
                        var excess = standing.overpaid().minus(before.overpaid());
                        enter(balances, Transfer.credited(List.of(new Transfer.Part("a", amount)), excess));
                    }
                }
            }
            // Then: per kind of entry
            assertThat(standing.paid()).isEqualTo(Money.sum(changes)).isGreaterThanOrEqualTo(Money.ZERO);
            assertThat(of(balances, Account.RECEIVABLE)).isEqualTo(standing.remaining());
            assertThat(of(balances, Account.OVERPAYMENT))
                    .isEqualTo(standing.overpaid().negated());
            assertThat(of(balances, Account.BANK)).isEqualTo(standing.paid());
            assertThat(of(balances, Account.CONTRIBUTION_INCOME))
                    .isEqualTo(standing.credited().minus(total));
            assertThat(Money.sum(balances.values())).isEqualTo(Money.ZERO);
        }
    }

    @Test
    void an_entry_has_one_row_per_account_and_clause() {
        var entry = entry(Transfer.claimed(List.of(part("a", "1.00"), part("b", "2.00"), part("a", "4.00"))));
        assertThat(entry.rows())
                .containsExactly(
                        new JournalEntry.Row(Account.RECEIVABLE, "1", null, Money.of("7.00")),
                        new JournalEntry.Row(Account.CONTRIBUTION_INCOME, "2", "a", Money.of("-5.00")),
                        new JournalEntry.Row(Account.CONTRIBUTION_INCOME, "2", "b", Money.of("-2.00")));
    }

    @Test
    void an_entry_that_does_not_sum_to_zero_is_refused() {
        var entry = entry(Transfer.moved(Money.of("3.00"), Money.ZERO, Money.ZERO));
        var crooked = new ArrayList<>(entry.rows());
        crooked.set(0, new JournalEntry.Row(Account.BANK, "3", null, Money.of("3.01")));
        assertThatThrownBy(() -> new JournalEntry(entry.id(), entry.source(), "", crooked, Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new JournalEntry(entry.id(), entry.source(), "", List.of(), Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Transfer(Account.BANK, Account.RECEIVABLE, Money.ZERO, null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var amounts = Arbitraries.longs().between(1, 150_000).map(Money::ofOre);
        return Combinators.combine(Arbitraries.of(Act.class), amounts)
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    private static void enter(Map<Account, Money> balances, List<Transfer> transfers) {
        entry(transfers).rows().forEach(row -> balances.merge(row.account(), row.amount(), Money::plus));
    }

    private static Money of(Map<Account, Money> balances, Account account) {
        return balances.getOrDefault(account, Money.ZERO);
    }

    private static Transfer.Part part(String clauseId, String amount) {
        return new Transfer.Part(clauseId, Money.of(amount));
    }

    private static JournalEntry entry(List<Transfer> transfers) {
        var source = new JournalEntry.Source(
                JournalEntry.Kind.INVOICE,
                Figures.MDU,
                Figures.REGION,
                LocalDate.of(2026, 1, 10),
                new UUID(0, 1),
                new UUID(0, 2),
                null,
                null);
        return JournalEntry.of(
                new UUID(0, 3),
                source,
                "Faktura",
                transfers,
                account -> String.valueOf(account.ordinal() + 1),
                Instant.EPOCH);
    }
}
