package se.samverka.finance.books.draft.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.samverka.finance.basis.agreement.model.Coding;
import se.samverka.finance.books.invoice.model.DocumentKind;
import se.samverka.finance.books.invoice.model.Invoice;
import se.samverka.finance.claim.entitlement.model.Obligation;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.Money;
import se.samverka.platform.value.OrganisationNumber;

class DraftChangesTest {

    private static final UUID AGREEMENT = Ids.newId();
    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final OrganisationNumber VASTERAS = OrganisationNumber.of("212000-2080");
    private static final OrganisationNumber REGION = OrganisationNumber.of("232100-0172");

    @Test
    void an_equal_draft_is_left_unchanged() {
        var present = changes(List.of(), draft(VASTERAS, 1, "100.00", "20.00")).added();
        var again = changes(present, draft(VASTERAS, 1, "100.00", "20.00"));
        assertThat(again).isEqualTo(new DraftChanges(List.of(), List.of(), List.of()));
    }

    @Test
    void another_amount_version_or_name_rewrites_the_draft_under_its_id() {
        var present = changes(List.of(), draft(VASTERAS, 1, "100.00")).added();
        var amount = changes(present, draft(VASTERAS, 1, "110.00")).rewritten();
        assertThat(amount).singleElement().satisfies(rewritten -> {
            assertThat(rewritten.before()).isEqualTo(present.getFirst());
            assertThat(rewritten.after().id()).isEqualTo(present.getFirst().id());
            assertThat(rewritten.after().total()).isEqualTo(Money.of("110.00"));
            assertThat(rewritten.after().revision()).isEqualTo(2);
        });
        assertThat(changes(present, draft(VASTERAS, 2, "100.00")).rewritten()).hasSize(1);
        assertThat(DraftChanges.between(
                                AGREEMENT,
                                present,
                                List.of(draft(VASTERAS, 1, "100.00")),
                                _ -> "Annat namn",
                                Ids::newId)
                        .rewritten())
                .hasSize(1);
    }

    @Test
    void obsolete_drafts_are_removed_and_new_ones_added() {
        var present = changes(List.of(), draft(VASTERAS, 1, "100.00")).added();
        var other = changes(present, draft(REGION, 1, "100.00"));
        assertThat(other.removed()).isEqualTo(present);
        assertThat(other.rewritten()).isEmpty();
        assertThat(other.added())
                .singleElement()
                .satisfies(
                        draft -> assertThat(draft.payer().organisationNumber()).isEqualTo(REGION));
    }

    private static DraftChanges changes(List<Invoice> present, Draft wanted) {
        return DraftChanges.between(AGREEMENT, present, List.of(wanted), OrganisationNumber::value, Ids::newId);
    }

    private static Draft draft(OrganisationNumber payer, int version, String... amounts) {
        var key = new Draft.Key(DocumentKind.INVOICE, 2026, Obligation.WHOLE_YEAR, MDU, payer, null, null);
        var lines = IntStream.range(0, amounts.length)
                .mapToObj(i -> new Draft.Line(
                        new Obligation(2026, Obligation.WHOLE_YEAR, "clause" + i, "", MDU, payer),
                        "Bidrag",
                        Coding.DEFAULT,
                        Money.of(amounts[i]),
                        null))
                .toList();
        return new Draft(key, version, lines);
    }
}
