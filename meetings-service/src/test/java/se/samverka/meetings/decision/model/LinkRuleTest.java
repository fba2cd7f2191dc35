package se.samverka.meetings.decision.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.platform.rule.Violation;

class LinkRuleTest {

    @Test
    void a_link_is_from_a_paragraph_with_a_decision_to_an_agreement_that_the_caller_may_read() {
        var agreement = UUID.fromString("0199aaaa-0000-7000-8000-000000000001");
        assertThat(LinkRule.agreementUnknown(agreement))
                .isEqualTo(new Violation(
                        "/agreementId",
                        ProblemCode.AGREEMENT_UNKNOWN,
                        "There is no agreement " + agreement + " that you may read"));
        assertThat(LinkRule.paragraphUnknown(ParagraphLabel.of(4)))
                .isEqualTo(new Violation("/paragraph", ProblemCode.PARAGRAPH_UNKNOWN, "The meeting has no § 4"));
        assertThat(LinkRule.noDecision(ParagraphLabel.of(4)))
                .isEqualTo(new Violation(
                        "/paragraph", ProblemCode.PARAGRAPH_WITHOUT_DECISION, "§ 4 has no decision to link"));
    }
}
