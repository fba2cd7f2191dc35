package se.samverka.finance.basis.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.VASTERAS;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.samverka.finance.basis.agreement.model.AgreementDocument.ApprovalDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionsDocument;
import se.samverka.finance.basis.agreement.model.Bindings.Binding;
import se.samverka.finance.basis.agreement.model.Bindings.Range;
import se.samverka.finance.basis.agreement.model.Bindings.State;

class BindingsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 12, 20);

    @Test
    void a_party_is_bound_to_the_versions_in_its_ranges_and_to_no_other() {
        var bindings = Bindings.read(List.of(new BindingDocument(
                VASTERAS, State.BOUND, List.of(new VersionsDocument(1, 3), new VersionsDocument(5, 5)), null, DAY)));
        assertThat(bindings.covers(VASTERAS, List.of(1, 3, 5))).isTrue();
        assertThat(bindings.covers(VASTERAS, List.of(3, 4))).isFalse();
        assertThat(bindings.covers(ESKILSTUNA, List.of(1))).isFalse();
        assertThat(bindings.covers(ESKILSTUNA, List.of()))
                .as("a commitment rests on no version")
                .isTrue();
    }

    @Test
    void an_entry_without_a_required_field_is_refused() {
        var ranges = List.of(new VersionsDocument(1, 1));
        for (var entry : List.of(
                new BindingDocument(null, State.BOUND, ranges, null, DAY),
                new BindingDocument(VASTERAS, null, ranges, null, DAY),
                new BindingDocument(VASTERAS, State.BOUND, null, null, DAY),
                new BindingDocument(VASTERAS, State.BOUND, List.of(new VersionsDocument(2, 1)), null, DAY),
                new BindingDocument(VASTERAS, State.BOUND, List.of(new VersionsDocument(null, 1)), null, DAY))) {
            assertThatThrownBy(() -> Bindings.read(List.of(entry))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void a_party_released_from_a_version_owes_nothing_that_rests_on_it() {
        var bindings = Bindings.read(List.of(new BindingDocument(
                VASTERAS, State.BOUND, List.of(new VersionsDocument(3, 3)), List.of(new VersionsDocument(1, 2)), DAY)));
        assertThat(bindings.isReleased(VASTERAS, List.of(1))).isTrue();
        assertThat(bindings.isReleased(VASTERAS, List.of(2, 3))).isTrue();
        assertThat(bindings.isReleased(VASTERAS, List.of(3))).isFalse();
        assertThat(bindings.isReleased(VASTERAS, List.of())).isFalse();
        assertThat(bindings.isReleased(ESKILSTUNA, List.of(1))).isFalse();
    }

    @Test
    void an_amendment_binds_bound_parties_and_those_it_brings_in_but_nobody_else() {
        var before =
                new Bindings(Map.of(VASTERAS, new Binding(State.CONTESTED, List.of(new Range(1, 1)), List.of(), DAY)));
        var after = before.amended(2, Set.of(MDU));
        assertThat(after.byParty())
                .containsOnly(
                        Map.entry(VASTERAS, new Binding(State.CONTESTED, List.of(new Range(1, 2)), List.of(), DAY)),
                        Map.entry(MDU, new Binding(State.BOUND, List.of(new Range(2, 2)), List.of(), null)));
        assertThat(after.covers(ESKILSTUNA, List.of(2))).isFalse();
    }

    @Test
    void ranges_stay_in_ascending_order_whatever_the_order_of_approval() {
        var later = new Bindings(Map.of(VASTERAS, new Binding(State.BOUND, List.of(new Range(3, 4)), List.of(), DAY)));
        assertThat(later.amended(1, Set.of()).byParty())
                .containsEntry(
                        VASTERAS, new Binding(State.BOUND, List.of(new Range(1, 1), new Range(3, 4)), List.of(), DAY));
    }

    @Test
    void in_older_events_each_party_is_bound_to_the_versions_it_approved() {
        var approved = new ApprovalDocument(VASTERAS, "APPROVED", DAY, "Kommunstyrelsen", "§ 1", DAY, DAY);
        var refused = new ApprovalDocument(ESKILSTUNA, "REJECTED", DAY, "Kommunstyrelsen", "§ 2", null, null);
        var bindings = Bindings.of(new AgreementDocument(
                DocumentFixture.ID,
                1L,
                Agreement.Status.IN_FORCE,
                "T",
                null,
                DAY,
                DAY,
                null,
                2,
                List.of(
                        new VersionDocument(1, DAY, null, null),
                        new VersionDocument(2, DAY, null, List.of(approved, refused))),
                null,
                List.of(approved, refused),
                null,
                null,
                null,
                null));
        assertThat(bindings.byParty())
                .containsOnly(Map.entry(VASTERAS, new Binding(State.BOUND, List.of(new Range(1, 2)), List.of(), DAY)));
    }
}
