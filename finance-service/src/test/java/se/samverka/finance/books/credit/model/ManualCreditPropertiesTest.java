package se.samverka.finance.books.credit.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import se.samverka.finance.Figures;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.credit.model.CreditRequest.Part;
import se.samverka.finance.books.credit.model.CreditRequest.Reading;
import se.samverka.finance.books.draft.model.Draft;
import se.samverka.finance.books.draft.model.IssuedLine;
import se.samverka.finance.books.draft.model.Reconciliation;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.books.invoice.model.ManualCredit;
import se.samverka.finance.books.invoice.model.ManualCredit.Purpose;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.value.Money;

/// Manual credits together with credits caused by changed terms.
class ManualCreditPropertiesTest {

    private static final Obligation OBLIGATION =
            new Obligation(2026, 0, "clause", "branch", Figures.MDU, Figures.REGION);

    /// Terms with another amount, or a manual credit of at most what is left; afterwards drafts are issued or not.
    sealed interface Step {
        record Owed(Money amount, boolean issued) implements Step {}

        record Credit(Money amount, Purpose purpose, boolean issued) implements Step {}
    }

    @Property
    void reduced_amounts_are_never_claimed_again_and_replaced_ones_always_are(@ForAll("histories") List<Step> history) {
        var ledger = new Ledger();
        var owed = Money.ZERO;
        var reduced = Money.ZERO;
        for (var step : history) {
            boolean issued = switch (step) {
                case Step.Owed(var amount, var issue) -> {
                    owed = amount;
                    yield issue;
                }
                case Step.Credit(var amount, var purpose, var issue) -> {
                    var taken = ledger.credit(amount, purpose);
                    reduced = purpose == Purpose.REDUCTION ? reduced.plus(taken) : reduced;
                    yield issue;
                }
            };
            // Then: issued and drafted documents together claim what is owed less what is reduced, and never less
            // than zero.
            var target = owed.minus(reduced);
            var drafts = ledger.drafts(owed);
            assertThat(ledger.left().plus(net(drafts))).isEqualTo(target.isNegative() ? Money.ZERO : target);
            if (issued) {
                drafts.forEach(ledger::issue);
                assertThat(ledger.drafts(owed)).as("nothing is left to issue").isEmpty();
            }
        }
    }

    @Test
    void a_reduction_survives_terms_that_fall_and_rise_again() {
        // 1 000 kr are claimed and reduced by 100 kr: 900 kr.
        var ledger = new Ledger();
        ledger.drafts(Money.of("1000.00")).forEach(ledger::issue);
        ledger.credit(Money.of("100.00"), Purpose.REDUCTION);
        assertThat(ledger.drafts(Money.of("1000.00"))).isEmpty();
        // Terms of 50 kr leave nothing to claim: 50 − 100 is below zero, so all 900 kr are credited.
        var credit = ledger.drafts(Money.of("50.00"));
        assertThat(net(credit)).isEqualTo(Money.of("-900.00"));
        credit.forEach(ledger::issue);
        // Terms of 1 200 kr: 1 200 − 100 = 1 100 kr are claimed again.
        assertThat(net(ledger.drafts(Money.of("1200.00")))).isEqualTo(Money.of("1100.00"));
    }

    @Test
    void a_replaced_document_is_claimed_again_in_full() {
        var ledger = new Ledger();
        ledger.drafts(Money.of("1000.00")).forEach(ledger::issue);
        ledger.credit(Money.of("1000.00"), Purpose.REPLACEMENT);
        assertThat(net(ledger.drafts(Money.of("1000.00")))).isEqualTo(Money.of("1000.00"));
    }

    @Test
    void an_amount_is_credited_from_the_last_lines_first_and_never_exceeds_what_is_left() {
        // Lines of 100, 200 and 300 kr; 250 kr of the last one are already credited.
        var lines = List.of(line(1, "100.00", "0.00"), line(2, "200.00", "0.00"), line(3, "300.00", "250.00"));
        assertThat(read(lines, "120.00", null)).containsExactly("2: 70.00", "3: 50.00");
        assertThat(read(lines, "350.00", null)).containsExactly("1: 100.00", "2: 200.00", "3: 50.00");
        assertThat(read(lines, "350.01", null)).containsExactly("more-than-is-left /amount");
        assertThat(read(lines, "0.00", null)).containsExactly("amount-not-positive /amount");
        assertThat(read(lines, null, List.of(part(2, "200.00"), part(1, "0.01"))))
                .containsExactly("1: 0.01", "2: 200.00");
        assertThat(read(lines, null, List.of(part(3, "50.01"), part(4, "1.00"), part(2, "1.00"), part(2, "1.00"))))
                .containsExactly(
                        "more-than-is-left /lines/0/amount",
                        "line-unknown /lines/1/lineNumber",
                        "line-twice /lines/3/lineNumber");
        assertThat(read(lines, null, List.of(part(1, "-1.00")))).containsExactly("amount-not-positive /lines/0/amount");
        assertThat(read(lines, null, List.of())).containsExactly("amount-or-lines /lines");
        assertThat(read(lines, null, null)).containsExactly("amount-or-lines ");
        assertThat(read(lines, "1.00", List.of(part(1, "1.00")))).containsExactly("amount-or-lines ");
    }

    @Test
    void a_reason_is_validated() {
        for (var wrong : List.of("", " ", " x", "x\u0000", "x".repeat(501))) {
            var request = new CreditRequest(new ManualCredit(Purpose.REDUCTION, wrong), Money.of("1.00"), null);
            assertThat(written(request.read(List.of(line(1, "1.00", "0.00")))))
                    .containsExactly("value-malformed /reason");
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var amounts = Arbitraries.longs().between(0, 100_000).map(Money::ofOre);
        var issued = Arbitraries.of(true, false);
        var owed = Combinators.combine(amounts, issued).as(Step.Owed::new);
        var credits = Combinators.combine(amounts, Arbitraries.of(Purpose.class), issued)
                .as(Step.Credit::new);
        return Arbitraries.<Step>oneOf(owed, credits).list().ofMinSize(1).ofMaxSize(12);
    }

    private static Money net(List<Draft> drafts) {
        return Money.sum(drafts.stream()
                .map(draft -> draft.key().kind() == DocumentKind.INVOICE
                        ? draft.total()
                        : draft.total().negated())
                .toList());
    }

    private static IssuedLine line(int number, String amount, String credited) {
        return new IssuedLine(
                new UUID(0, 1),
                new InvoiceNumber(2026, 1),
                number,
                OBLIGATION,
                "Bidrag",
                Coding.DEFAULT,
                Money.of(amount),
                Money.of(credited),
                Money.ZERO);
    }

    private static Part part(int line, String amount) {
        return new Part(line, Money.of(amount));
    }

    private static List<String> read(List<IssuedLine> lines, String amount, List<Part> parts) {
        var credit = new ManualCredit(Purpose.REDUCTION, "Skäl");
        return written(new CreditRequest(credit, amount == null ? null : Money.of(amount), parts).read(lines));
    }

    private static List<String> written(Reading reading) {
        return switch (reading) {
            case Reading.Sound(var lines) ->
                lines.stream()
                        .map(l -> l.originalLineNumber() + ": " + l.amount())
                        .toList();
            case Reading.Unsound(List<Violation> violations) ->
                violations.stream().map(v -> v.code() + " " + v.pointer()).toList();
        };
    }

    /// The issued documents of one obligation, kept independently of the tested code.
    private static final class Ledger {

        private final List<IssuedLine> lines = new ArrayList<>();
        private int sequence;

        List<Draft> drafts(Money owed) {
            var entitlement =
                    new Entitlement(OBLIGATION, owed, "Bidrag", Coding.DEFAULT, 1, Collections.emptySortedSet());
            return Reconciliation.drafts(owed.isZero() ? List.of() : List.of(entitlement), lines, 1);
        }

        Money left() {
            return Money.sum(lines.stream().map(IssuedLine::left).toList());
        }

        void issue(Draft draft) {
            for (var line : draft.lines()) {
                if (draft.key().kind() == DocumentKind.CREDIT_NOTE) {
                    take(draft.key().originalInvoiceId(), line.amount(), Money.ZERO);
                } else {
                    sequence++;
                    lines.add(new IssuedLine(
                            new UUID(0, sequence),
                            new InvoiceNumber(2026, sequence),
                            1,
                            OBLIGATION,
                            "Bidrag",
                            Coding.DEFAULT,
                            line.amount(),
                            Money.ZERO,
                            Money.ZERO));
                }
            }
        }

        /// @return how much could be credited on the first invoice that has something left
        Money credit(Money amount, Purpose purpose) {
            for (var line : lines) {
                var taken = amount.min(line.left());
                if (taken.isPositive()) {
                    take(line.invoiceId(), taken, purpose == Purpose.REDUCTION ? taken : Money.ZERO);
                    return taken;
                }
            }
            return Money.ZERO;
        }

        private void take(UUID invoice, Money amount, Money waived) {
            lines.replaceAll(l -> l.invoiceId().equals(invoice)
                    ? new IssuedLine(
                            l.invoiceId(),
                            l.issueOrder(),
                            l.lineNumber(),
                            l.obligation(),
                            l.description(),
                            l.coding(),
                            l.amount(),
                            l.credited().plus(amount),
                            l.waived().plus(waived))
                    : l);
            assertThat(lines).noneMatch(l -> l.left().isNegative());
        }
    }
}
