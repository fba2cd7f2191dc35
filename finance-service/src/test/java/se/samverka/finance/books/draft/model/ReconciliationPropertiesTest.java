package se.samverka.finance.books.draft.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
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
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.InvoiceNumber;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

class ReconciliationPropertiesTest {

    private static final List<OrganisationNumber> PAYERS =
            List.of(Figures.REGION, Figures.VASTERAS, Figures.ESKILSTUNA);

    /// What is owed after a change of the agreement, and whether the drafts are issued before the next change.
    record Step(Map<Obligation, Money> owed, boolean issued) {}

    @Property
    void issued_documents_and_drafts_always_sum_to_what_is_owed(
            @ForAll("histories") List<Step> history, @ForAll Random random) {
        var ledger = new Ledger();
        for (var step : history) {
            // When
            var drafts = Reconciliation.drafts(entitlements(step.owed(), random), ledger.shuffled(random), 1);
            // Then
            var sum = ledger.net();
            for (var draft : drafts) {
                for (var line : draft.lines()) {
                    assertThat(line.amount().isPositive()).isTrue();
                    var signed = draft.key().kind() == DocumentKind.INVOICE
                            ? line.amount()
                            : line.amount().negated();
                    sum.merge(line.obligation(), signed, Money::plus);
                }
            }
            sum.values().removeIf(Money::isZero);
            var owed = new TreeMap<>(step.owed());
            owed.values().removeIf(Money::isZero);
            assertThat(sum).isEqualTo(owed);
            if (step.issued()) {
                drafts.forEach(ledger::issue);
                assertThat(Reconciliation.drafts(entitlements(step.owed(), random), ledger.shuffled(random), 1))
                        .as("nothing is left to issue")
                        .isEmpty();
            }
        }
    }

    @Property
    void the_order_of_entitlements_and_issued_lines_does_not_matter(
            @ForAll("histories") List<Step> history, @ForAll Random random) {
        var ledger = new Ledger();
        for (var step : history) {
            var first = Reconciliation.drafts(entitlements(step.owed(), random), ledger.shuffled(random), 1);
            var second = Reconciliation.drafts(entitlements(step.owed(), random), ledger.shuffled(random), 1);
            assertThat(second).isEqualTo(first);
            if (step.issued()) {
                first.forEach(ledger::issue);
            }
        }
    }

    @Test
    void a_lowered_contribution_credits_the_newest_invoice_first() {
        // Given: 100 kr and then another 50 kr were invoiced.
        var obligation = obligation(0, 0);
        var ledger = new Ledger();
        for (var amount : List.of("100.00", "150.00")) {
            Reconciliation.drafts(entitlements(Map.of(obligation, Money.of(amount)), new Random(1)), ledger.lines, 1)
                    .forEach(ledger::issue);
        }
        // When
        var drafts = Reconciliation.drafts(
                entitlements(Map.of(obligation, Money.of("80.00")), new Random(1)), ledger.lines, 1);
        // Then
        assertThat(drafts).hasSize(2);
        assertThat(drafts.get(0).key().originalInvoiceId()).isEqualTo(new UUID(0, 2));
        assertThat(drafts.get(0).total()).isEqualTo(Money.of("50.00"));
        assertThat(drafts.get(1).key().originalInvoiceId()).isEqualTo(new UUID(0, 1));
        assertThat(drafts.get(1).total()).isEqualTo(Money.of("20.00"));
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var obligations = Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2))
                .as(ReconciliationPropertiesTest::obligation);
        var amounts = Arbitraries.longs().between(0, 1_000_000).map(Money::ofOre);
        var owed = Arbitraries.maps(obligations, amounts).ofMaxSize(6);
        var steps = Combinators.combine(owed, Arbitraries.of(true, false)).as(Step::new);
        return steps.list().ofMinSize(1).ofMaxSize(8);
    }

    private static Obligation obligation(int payer, int branch) {
        return new Obligation(2026, 0, "clause", "branch" + branch, Figures.MDU, PAYERS.get(payer));
    }

    private static List<Entitlement> entitlements(Map<Obligation, Money> owed, Random random) {
        var entitlements = new ArrayList<Entitlement>();
        owed.forEach((obligation, amount) -> entitlements.add(new Entitlement(
                obligation, amount, obligation.branchId(), Coding.DEFAULT, 1, Collections.emptySortedSet())));
        Collections.shuffle(entitlements, random);
        return entitlements;
    }

    /// The issued documents, kept independently of the tested code.
    private static final class Ledger {

        private final List<IssuedLine> lines = new ArrayList<>();
        private int sequence;

        void issue(Draft draft) {
            if (draft.key().kind() == DocumentKind.CREDIT_NOTE) {
                draft.lines().forEach(line -> credit(draft.key().originalInvoiceId(), line));
                return;
            }
            sequence++;
            int lineNumber = 1;
            for (var line : draft.lines()) {
                lines.add(new IssuedLine(
                        new UUID(0, sequence),
                        new InvoiceNumber(2026, sequence),
                        lineNumber++,
                        line.obligation(),
                        line.description(),
                        line.coding(),
                        line.amount(),
                        Money.ZERO,
                        Money.ZERO));
            }
        }

        private void credit(UUID invoiceId, Draft.Line line) {
            lines.replaceAll(l -> l.invoiceId().equals(invoiceId) && l.lineNumber() == line.originalLineNumber()
                    ? new IssuedLine(
                            l.invoiceId(),
                            l.issueOrder(),
                            l.lineNumber(),
                            l.obligation(),
                            l.description(),
                            l.coding(),
                            l.amount(),
                            l.credited().plus(line.amount()),
                            l.waived())
                    : l);
            assertThat(lines).noneMatch(l -> l.left().isNegative());
        }

        List<IssuedLine> shuffled(Random random) {
            var copy = new ArrayList<>(lines);
            Collections.shuffle(copy, random);
            return copy;
        }

        Map<Obligation, Money> net() {
            var net = new TreeMap<Obligation, Money>();
            lines.forEach(l -> net.merge(l.obligation(), l.left(), Money::plus));
            return net;
        }
    }
}
