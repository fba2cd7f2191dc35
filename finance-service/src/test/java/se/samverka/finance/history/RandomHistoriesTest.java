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

/// Random histories of agreements on the pure rules, delivered in order, and delivered shuffled and twice.
///
/// Which documents depend on the order of delivery is determined by when the payee's finance acts. A command given
/// while two runs know different revisions sees different drafts: one may issue 100 and then a credit note of 20
/// where the other issues 80. Two properties are therefore tested:
///
/// - Where commands come when both runs know the same newest revision and the same figures, every document, drafts
///   included, is the same at each such point, except for ids, numbers and times.
/// - Wherever commands come, once the last event has arrived and everything open has been requisitioned and
///   adjusted, the only drafts left are those of payers that are not bound and to which nothing was ever issued.
///   The documents of each other obligation sum to what is owed less what the payee has reduced, to the öre.
///   Without reductions those sums are therefore the same in every run.
///
/// A seed determines the whole history: a failing seed is printed, and `RandomHistory.of(seed)` recreates its
/// history.
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

    /// One step.
    private interface Event {
        void to(PaperFinance finance);
    }

    @Property(tries = HISTORIES, generation = GenerationMode.RANDOMIZED, shrinking = ShrinkingMode.OFF)
    void whenever_the_payee_acts_documents_end_up_as_owed(@ForAll long seed) {
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

    /// Every event at least once in any order, with the commands anywhere among them; figures come in the order in
    /// which they were published.
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

    /// Checks every sum to the öre: of each obligation against what is owed, and of each year against the total of
    /// the written terms.
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
