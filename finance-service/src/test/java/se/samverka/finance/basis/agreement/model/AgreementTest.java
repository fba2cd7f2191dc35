package se.samverka.finance.basis.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.samverka.finance.Figures.ESKILSTUNA;
import static se.samverka.finance.Figures.MDU;
import static se.samverka.finance.Figures.REGION;
import static se.samverka.finance.Figures.VASTERAS;
import static se.samverka.finance.TermsFixture.fixed;
import static se.samverka.finance.TermsFixture.terms;
import static se.samverka.finance.TermsFixture.to;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.finance.TermsFixture;
import se.samverka.finance.basis.agreement.model.Agreement.EntryCondition;
import se.samverka.finance.basis.agreement.model.Agreement.Status;
import se.samverka.finance.basis.agreement.model.AgreementDocument.AmountDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.BindingDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.CommitmentDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.EntryConditionDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionDocument;
import se.samverka.finance.basis.agreement.model.AgreementDocument.VersionsDocument;
import se.samverka.finance.basis.agreement.model.SurvivingCommitment.Amount;
import se.samverka.platform.value.Money;
import se.samverka.terms.FundingClause;
import se.samverka.terms.Terms;

/// An agreement as it is read from an event's document.
class AgreementTest {

    private static final LocalDate START = DocumentFixture.START;
    private static final LocalDate END = DocumentFixture.END;
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final Terms TERMS = of(fixed("f", VASTERAS, "100.00"));

    @ParameterizedTest
    @CsvSource({
        "DRAFT, false",
        "PROPOSED, false",
        "IN_FORCE, true",
        "EXPIRED, true",
        "DISSOLVED, true",
        "REJECTED, false",
        "WITHDRAWN, false"
    })
    void amounts_are_owed_by_what_is_or_has_been_binding_rule_11(Status status, boolean bound) {
        assertThat(status.hasBound()).isEqualTo(bound);
    }

    @ParameterizedTest
    @CsvSource({"id", "revision", "status"})
    void a_document_without_a_required_field_is_refused(String field) {
        var document = new AgreementDocument(
                field.equals("id") ? null : DocumentFixture.ID,
                field.equals("revision") ? null : 1L,
                field.equals("status") ? null : Status.IN_FORCE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        assertThatThrownBy(() -> Agreement.of(document, END))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An agreement has id, revision and status");
    }

    @Test
    void what_a_document_does_not_say_is_empty() {
        var agreement = DocumentFixture.of()
                .called(null, null)
                .during(null, null)
                .version(new VersionDocument(1, null, TERMS, null))
                .agreement();
        assertThat(agreement.title()).isEmpty();
        assertThat(agreement.conditions()).isEmpty();
        assertThat(agreement.commitments()).isEmpty();
        assertThat(agreement.reached()).isEmpty();
        // Without a first day no version governs a day.
        assertThat(agreement.years()).isEmpty();
        assertThat(agreement.clauses()).isEmpty();
    }

    @Test
    void the_current_version_is_the_newest_one_where_the_document_does_not_say() {
        var versions = DocumentFixture.of(TERMS, TERMS).document();
        var silent = new AgreementDocument(
                versions.id(),
                1L,
                Status.IN_FORCE,
                null,
                null,
                START,
                END,
                null,
                null,
                versions.versions(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(Agreement.of(silent, END).currentVersion()).isEqualTo(2);
        assertThat(Agreement.of(silent.with(List.of()), END).currentVersion()).isZero();
        assertThat(DocumentFixture.of(TERMS, TERMS).agreement().currentVersion())
                .isEqualTo(2);
    }

    @Test
    void versions_without_terms_or_number_are_left_out_and_the_first_day_is_the_default() {
        var agreement = DocumentFixture.of()
                .version(new VersionDocument(1, null, TERMS, null))
                .version(new VersionDocument(2, JULY, null, null))
                .version(new VersionDocument(null, JULY, TERMS, null))
                .bound()
                .agreement();
        assertThat(agreement.history().versions())
                .extracting(TermsVersion::number, TermsVersion::effectiveFrom)
                .containsExactly(tuple(1, START));
    }

    @Test
    void present_and_former_parties_are_readers_unless_the_document_names_them() {
        var former =
                TermsFixture.terms("T", START, END, List.of(MDU, ESKILSTUNA), List.of(fixed("f", ESKILSTUNA, "1.00")));
        var document = DocumentFixture.of(former).from(JULY, TERMS);
        assertThat(document.agreement().parties()).containsExactlyInAnyOrder(MDU, REGION, VASTERAS, ESKILSTUNA);
        assertThat(document.agreement().readers()).containsExactlyInAnyOrder(MDU, REGION, VASTERAS, ESKILSTUNA);
        assertThat(document.readBy(MDU).agreement().readers()).containsExactly(MDU);
    }

    @Test
    void entry_conditions_are_in_their_order() {
        var agreement = DocumentFixture.of(TERMS)
                .waitingFor(
                        new EntryConditionDocument(2, VASTERAS, "Kommunstyrelsen", "Beslut", true),
                        new EntryConditionDocument(null, null, null, null, null),
                        new EntryConditionDocument(0, REGION, "Regionstyrelsen", "Laga kraft", false))
                .agreement();
        assertThat(agreement.conditions())
                .containsExactly(
                        new EntryCondition(0, REGION, "Regionstyrelsen", "Laga kraft", false),
                        new EntryCondition(1, null, "", "", false),
                        new EntryCondition(2, VASTERAS, "Kommunstyrelsen", "Beslut", true));
    }

    @Test
    void only_commitments_that_survive_and_amounts_that_bind_are_owed() {
        var agreement = DocumentFixture.of(TERMS)
                .committed(
                        commitment(
                                6,
                                true,
                                new AmountDocument(VASTERAS, 2027, Money.of("1.00"), true),
                                new AmountDocument(REGION, 2028, Money.of("2.00"), false),
                                // Older events do not say whether an amount binds.
                                new AmountDocument(ESKILSTUNA, 2029, Money.of("3.00"), null)),
                        commitment(7, false, new AmountDocument(VASTERAS, 2030, Money.of("4.00"), true)))
                .agreement();
        assertThat(agreement.commitments())
                .containsExactly(new SurvivingCommitment(
                        new UUID(0, 6),
                        "Laboratoriet",
                        REGION,
                        List.of(
                                new Amount(VASTERAS, 2027, Money.of("1.00")),
                                new Amount(ESKILSTUNA, 2029, Money.of("3.00")))));
        assertThat(agreement.years()).containsExactly(2026, 2027, 2028, 2029);
        assertThat(agreement.payees()).containsExactlyInAnyOrder(MDU, REGION);
    }

    @Test
    void payees_are_those_of_receivable_clauses_of_any_version() {
        var goal = TermsFixture.clause(
                "goal",
                FundingClause.Kind.EXTERNAL_TARGET,
                null,
                null,
                REGION,
                Money.of("1.00"),
                null,
                null,
                null,
                null,
                null);
        var agreement = DocumentFixture.of(of(fixed("f", VASTERAS, "1.00"), goal, TermsFixture.own("o", MDU, "1.00")))
                .from(JULY, of(to(ESKILSTUNA, "g", VASTERAS, "1.00")))
                .agreement();
        assertThat(agreement.payees()).containsExactlyInAnyOrder(MDU, ESKILSTUNA);
    }

    /// The agreement lasts from 2026 to 2028 and is dissolved on the last of June 2027; a commitment is owed in
    /// 2029.
    @ParameterizedTest
    @CsvSource({"2025, ", "2026, 2026-12-31", "2027, 2027-06-30", "2028, ", "2029, 2027-06-30", "2030, "})
    void after_a_dissolution_the_last_terms_apply_to_what_survives_it(int year, LocalDate last) {
        var agreement = DocumentFixture.of(TERMS)
                .dissolved(LocalDate.of(2027, 6, 30))
                .committed(commitment(6, true, new AmountDocument(VASTERAS, 2029, Money.of("1.00"), true)))
                .agreement();
        assertThat(agreement.lastDayIn(year)).isEqualTo(Optional.ofNullable(last));
    }

    @Test
    void an_agreement_that_is_dissolved_before_it_begins_applies_on_no_day() {
        var agreement = DocumentFixture.of(TERMS)
                .during(JULY, END)
                .dissolved(LocalDate.of(2026, 3, 31))
                .agreement();
        assertThat(agreement.lastDayIn(2026)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2028-12-31, , 2028-12-31",
        "2028-12-31, 2027-06-30, 2027-06-30",
        "2028-12-31, 2028-12-31, 2028-12-31",
        "2028-12-31, 2029-01-01, 2028-12-31",
        ", , 2029-12-31",
        ", 2027-06-30, 2027-06-30"
    })
    void an_agreement_ends_on_its_last_day_its_dissolution_or_the_horizon(
            LocalDate validTo, LocalDate dissolvedOn, LocalDate end) {
        var document = DocumentFixture.of(TERMS).during(START, validTo);
        if (dissolvedOn != null) {
            document.dissolved(dissolvedOn);
        }
        assertThat(document.agreement().history().validTo()).isEqualTo(end);
    }

    @Test
    void a_revision_owes_the_same_unless_its_state_terms_commitments_or_bindings_differ() {
        var first = DocumentFixture.of(TERMS).agreement();
        var bound =
                new BindingDocument(VASTERAS, Bindings.State.BOUND, List.of(new VersionsDocument(1, 1)), null, null);
        assertThat(first.owesLike(DocumentFixture.of(TERMS)
                        .called("Another title", "RV240022")
                        .readBy(MDU)
                        .agreement()))
                .isTrue();
        assertThat(first.owesLike(DocumentFixture.of(TERMS).as(Status.DISSOLVED).agreement()))
                .isFalse();
        assertThat(first.owesLike(
                        DocumentFixture.of(of(fixed("f", VASTERAS, "100.01"))).agreement()))
                .isFalse();
        assertThat(first.owesLike(DocumentFixture.of(TERMS)
                        .committed(commitment(6, true, new AmountDocument(VASTERAS, 2029, Money.of("1.00"), true)))
                        .agreement()))
                .isFalse();
        assertThat(first.owesLike(DocumentFixture.of(TERMS).bound(bound).agreement()))
                .isFalse();
        // The number of the version alone differs.
        assertThat(first.owesLike(new Agreement(
                        first.id(),
                        2,
                        first.status(),
                        first.title(),
                        2,
                        first.history(),
                        first.parties(),
                        first.readers(),
                        first.conditions(),
                        first.commitments(),
                        first.reached(),
                        first.decisions(),
                        first.bindings(),
                        null)))
                .isFalse();
    }

    private static CommitmentDocument commitment(int id, boolean survives, AmountDocument... amounts) {
        return new CommitmentDocument(new UUID(0, id), survives, "Laboratoriet", REGION, List.of(amounts));
    }

    private static Terms of(FundingClause... clauses) {
        return terms("T", START, END, List.of(MDU, REGION, VASTERAS), List.of(clauses));
    }
}
