package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.samverka.agreements.agreement.model.AgreementState.Dissolved;
import se.samverka.agreements.agreement.model.AgreementState.Draft;
import se.samverka.agreements.agreement.model.AgreementState.Expired;
import se.samverka.agreements.agreement.model.AgreementState.InForce;
import se.samverka.agreements.agreement.model.AgreementState.Proposed;
import se.samverka.agreements.agreement.model.AgreementState.Rejected;
import se.samverka.agreements.agreement.model.AgreementState.Status;
import se.samverka.agreements.agreement.model.AgreementState.Withdrawn;
import se.samverka.contracts.ProblemCode;
import se.samverka.platform.rule.Required.MissingField;
import se.samverka.platform.rule.RuleBroken;

class AgreementStateTest {

    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final LocalDate ON = LocalDate.of(2027, 6, 30);

    @Test
    void an_agreement_goes_from_draft_to_its_end_by_legal_moves_only() {
        assertThat(new Draft().propose()).isEqualTo(new Proposed());
        assertThat(new Proposed().withdraw()).isEqualTo(new Withdrawn());
        assertThat(new Proposed().reject()).isEqualTo(new Rejected());
        assertThat(new Proposed().enterIntoForce(SINCE)).isEqualTo(new InForce(SINCE));
        assertThat(new InForce(SINCE).expire()).isEqualTo(new Expired(SINCE));
        assertThat(new InForce(SINCE).dissolve(ON)).isEqualTo(new Dissolved(SINCE, ON));
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void a_kept_state_has_the_status_under_which_it_is_kept(Status status) {
        assertThat(AgreementState.of(status, SINCE, ON).status()).isEqualTo(status);
    }

    @Test
    void a_kept_state_has_its_days() {
        assertThat(AgreementState.of(Status.IN_FORCE, SINCE, null)).isEqualTo(new InForce(SINCE));
        assertThat(AgreementState.of(Status.EXPIRED, SINCE, null)).isEqualTo(new Expired(SINCE));
        assertThat(AgreementState.of(Status.DISSOLVED, SINCE, ON)).isEqualTo(new Dissolved(SINCE, ON));
        assertThatThrownBy(() -> AgreementState.of(Status.IN_FORCE, null, null)).isInstanceOf(MissingField.class);
        assertThatThrownBy(() -> AgreementState.of(Status.DISSOLVED, SINCE, null))
                .isInstanceOf(MissingField.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "DRAFT|it can be revised (PUT) or proposed (POST proposals)",
                "PROPOSED|parties can decide (PUT approvals), or it can be withdrawn (POST withdrawals)",
                "IN_FORCE|it can be amended (POST amendments) or dissolved (POST dissolutions)",
                "EXPIRED|it can be renewed by a new agreement that names it as its predecessor",
                "DISSOLVED|nothing more; draft a new agreement",
                "REJECTED|nothing more; draft a new agreement",
                "WITHDRAWN|nothing more; draft a new agreement",
            })
    void a_refused_move_names_the_state_and_its_legal_moves(Status status, String moves) {
        var refused = AgreementState.of(status, SINCE, ON).refuse("signed");
        assertThat(refused.kind()).isEqualTo(RuleBroken.Kind.CONFLICT);
        assertThat(refused.code()).isEqualTo(ProblemCode.STATE_DOES_NOT_ALLOW);
        assertThat(refused.detail()).isEqualTo("An agreement that is " + status + " cannot be signed: " + moves);
    }
}
