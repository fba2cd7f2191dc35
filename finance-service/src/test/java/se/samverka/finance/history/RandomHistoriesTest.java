package se.samverka.finance.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import se.samverka.finance.books.draft.model.WantedDrafts;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Hindrance;
import se.samverka.finance.claim.entitlement.model.Entitlement;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.finance.history.RandomHistory.Round;
import se.samverka.platform.value.Money;

/// Random lives of agreements, delivered in order and delivered shuffled and twice, on the pure rules.
///
/// What the order of delivery must not change depends on when the payee's finance acts. A command that is given
/// while two runs know different revisions sees different drafts, so that the one may issue 100 and then a credit
/// note of 20 where the other issues 80. Therefore two things are asked:
///
/// - Where commands come when both runs know the same newest revision and the same figures, every document is the
/// same   at every such point, drafts among them, up to ids, numbers and times.
/// - Wherever commands come, once the last event has arrived and what is open has been requisitioned and
/// adjusted, no   draft is left but those of payers that are not bound, to which nothing was ever issued, and the
/// documents of each   other obligation sum to what is owed under it less what the payee has reduced, to the öre.
/// Without reductions those sums are therefore the same in every run.
///
/// A seed tells a history whole: a failing one is printed, and `RandomHistory.of(seed)` gives it again.
class RandomHistoriesTest {

    private static final int HISTORIES = 1000;

    @Property(tries = HISTORIES, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.OFF)
    void the_order_of_delivery_changes_no_document(@ForAll long seed) {
        var history = RandomHistory.of(seed);
        var random = new Random(seed);
        var inOrder = new PaperFinance();
        var shuffled = new PaperFinance();
        for (int i = 0; i < history.rounds().size(); i++) {
            var round = history.rounds().get(i);
            // When
            round.revisions().forEach(inOrder::tell);
            inOrder.publish(round.published());
            var arriving = history.shuffled(i, random);
            int published = random.nextInt(arriving.size() + 1);
            arriving.subList(0, published).forEach(shuffled::tell);
            shuffled.publish(round.published());
            arriving.subList(published, arriving.size()).forEach(shuffled::tell);
            assertSame(shuffled, inOrder, history);
            inOrder.run(round.commands());
            shuffled.run(round.commands());
            // Then
            assertSame(shuffled, inOrder, history);
        }
        inOrder.settle();
        shuffled.settle();
        assertSame(shuffled, inOrder, history);
        assertSettled(inOrder, history);
        Statistics.label("documents").collect(inOrder.documents().isEmpty() ? "none" : "some");
        Statistics.label("credit notes")
                .collect(inOrder.documents().stream().anyMatch(d -> d.kind() == DocumentKind.CREDIT_NOTE));
        Statistics.label("status").collect(history.last().status());
    }

    /// One thing that happens.
    private interface Event {
        void to(PaperFinance finance);
    }

    @Property(tries = HISTORIES, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.OFF)
    void wherever_the_payee_acts_documents_end_as_what_is_owed(@ForAll long seed) {
        var history = RandomHistory.of(seed);
        var random = new Random(seed);
        // Given
        var finance = new PaperFinance();
        anyOrder(history, random).forEach(event -> event.to(finance));
        // When
        finance.settle();
        // Then
        assertSettled(finance, history);
    }

    /// Every event at least once and in any order, with every command at any place among them; figures come in the
    /// order in which they were published.
    private static List<Event> anyOrder(RandomHistory history, Random random) {
        var events = new ArrayList<Event>();
        for (int i = 0; i < history.rounds().size(); i++) {
            history.shuffled(i, random).forEach(revision -> events.add(finance -> finance.tell(revision)));
            history.rounds().get(i).commands().forEach(command -> events.add(finance -> finance.run(command)));
        }
        Collections.shuffle(events, random);
        int place = 0;
        for (var round : history.rounds()) {
            place = random.nextInt(place, events.size() + 1);
            events.add(place, finance -> finance.publish(round.published()));
            place++;
        }
        return events;
    }

    private static void assertSame(PaperFinance shuffled, PaperFinance inOrder, RandomHistory history) {
        assertThat(shuffled.known().revision()).isEqualTo(inOrder.known().revision());
        assertThat(Papers.of(shuffled.documents()))
                .as(() -> describe(history))
                .isEqualTo(Papers.of(inOrder.documents()));
    }

    /// Every sum to the öre: of each obligation against what is owed, and of each year against what the written
    /// terms give in all.
    static void assertSettled(PaperFinance finance, RandomHistory history) {
        assertThat(finance.known().revision()).isEqualTo(history.last().revision());
        var waived = finance.waived();
        var owed = new TreeMap<Obligation, Money>();
        finance.wanted().forEach((year, ofYear) -> {
            if (ofYear instanceof WantedDrafts.OfYear.Computed(var whole, var drafts)) {
                assertThat(drafts)
                        .as(() -> describe(history))
                        .allMatch(draft -> draft.key().blockedBy() == Hindrance.PAYER_NOT_BOUND);
                whole.entitlements().stream()
                        .filter(entitlement -> finance.known()
                                .bindings()
                                .covers(entitlement.obligation().payer(), entitlement.versions()))
                        .forEach(entitlement -> owed.put(entitlement.obligation(), entitlement.amount()));
                var all = Money.sum(
                        whole.entitlements().stream().map(Entitlement::amount).toList());
                assertThat(all.plus(whole.unclaimed().unassigned())
                                .plus(whole.unclaimed().released())
                                .plus(whole.unclaimed().ownShares()))
                        .as(() -> year + " of " + describe(history))
                        .isEqualTo(Wholes.of(history.last(), year));
            } else {
                throw new AssertionError(ofYear);
            }
        });
        waived.forEach((obligation, amount) -> owed.computeIfPresent(obligation, (_, whole) -> whole.minus(amount)));
        owed.values().removeIf(amount -> !amount.isPositive());
        assertThat(finance.net()).as(() -> describe(history)).isEqualTo(owed);
    }

    private static String describe(RandomHistory history) {
        var text = new StringBuilder("RandomHistory.of(" + history.seed() + "L):");
        for (Round round : history.rounds()) {
            round.revisions().forEach(revision -> text.append("\n  ").append(revision));
            text.append("\n  published ").append(round.published());
            text.append("\n  commands ").append(round.commands());
        }
        return text.toString();
    }
}
