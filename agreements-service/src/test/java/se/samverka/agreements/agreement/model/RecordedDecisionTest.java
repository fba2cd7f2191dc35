package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.agreements.agreement.model.Approval.Outcome;
import se.samverka.agreements.agreement.model.Consent.Earlier;
import se.samverka.platform.value.OrganisationNumber;

class RecordedDecisionTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID AMENDMENT = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final Earlier EARLIER = new Earlier(Binding.State.CONTESTED, VersionRange.upTo(1), DAY);

    @ParameterizedTest(name = "binding from {0}, on 2026-03-02: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"-, false", "2026-03-01, true", "2026-03-02, true", "2026-03-03, false"})
    void a_decision_applies_from_the_day_on_which_it_binds(LocalDate bindingFrom, boolean applies) {
        assertThat(decision(Outcome.APPROVED, null, 1, bindingFrom, null).countsOn(DAY))
                .isEqualTo(applies);
        assertThat(new Consent(SALA, VersionRange.only(1), bindingFrom, null).countsOn(DAY))
                .isEqualTo(applies);
    }

    @Test
    void a_decision_on_the_agreement_approves_all_versions_up_to_the_one_that_was_read() {
        assertThat(decision(Outcome.APPROVED, null, 3, DAY, EARLIER).consent())
                .contains(new Consent(SALA, VersionRange.upTo(3), DAY, EARLIER));
    }

    @Test
    void a_decision_on_an_amendment_approves_the_version_that_it_made() {
        assertThat(decision(Outcome.APPROVED, AMENDMENT, 3, DAY, null).consent())
                .contains(new Consent(SALA, VersionRange.only(3), DAY, null));
    }

    @Test
    void a_rejection_and_an_open_amendment_approve_nothing() {
        assertThat(decision(Outcome.REJECTED, null, 1, null, null).consent()).isEmpty();
        assertThat(decision(Outcome.APPROVED, AMENDMENT, null, DAY, null).consent())
                .isEmpty();
    }

    @Test
    void a_rejection_leaves_what_bound_the_party_before() {
        assertThat(decision(Outcome.REJECTED, null, 1, null, EARLIER).consent())
                .contains(new Consent(SALA, VersionRange.upTo(1), null, EARLIER));
    }

    private static RecordedDecision decision(
            Outcome outcome, UUID amendment, Integer version, LocalDate bindingFrom, Earlier earlier) {
        var approval = Approval.unappealed(outcome, DAY, "Kommunstyrelsen", "§ 112", DAY);
        return new RecordedDecision(SALA, amendment, approval, null, bindingFrom, version, earlier, Instant.EPOCH, 1);
    }
}
