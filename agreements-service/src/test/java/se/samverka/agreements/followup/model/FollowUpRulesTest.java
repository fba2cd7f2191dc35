package se.samverka.agreements.followup.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.samverka.agreements.followup.model.FollowUp.Period;
import se.samverka.agreements.followup.model.FollowUp.RecipientBody;
import se.samverka.agreements.followup.model.FollowUp.Recurrence;
import se.samverka.agreements.followup.model.Occasion.Completion;
import se.samverka.agreements.followup.model.Occasion.Status;
import se.samverka.platform.value.OrganisationNumber;

class FollowUpRulesTest {

    private static final OrganisationNumber MDU = OrganisationNumber.of("202100-2916");
    private static final OrganisationNumber VASTERAS = OrganisationNumber.of("212000-2080");
    private static final OrganisationNumber REGION = OrganisationNumber.of("232100-0172");
    private static final Period PERIOD = new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31));

    @Test
    void a_follow_up_that_keeps_every_rule_breaks_none() {
        assertThat(broken(followUp("Uppföljning", null, MDU, null, List.of(VASTERAS), List.of(body("KS", REGION)))))
                .isEmpty();
        assertThat(broken(followUp("x".repeat(300), "x".repeat(20_000), null, "x".repeat(300), List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void somebody_is_responsible_and_an_organisation_only_as_a_party() {
        assertThat(broken(followUp("T", null, null, null, List.of(), List.of())))
                .containsExactly(tuple("field-missing", "/responsible"));
        assertThat(broken(followUp("T", null, VASTERAS, null, List.of(), List.of())))
                .containsExactly(tuple("not-a-party", "/responsible"));
        assertThat(broken(followUp("T", null, null, "Rektor", List.of(), List.of())))
                .isEmpty();
    }

    @Test
    void recipients_are_known_and_named_once_and_at_most_a_hundred() {
        assertThat(broken(followUp("T", null, MDU, null, List.of(VASTERAS, VASTERAS, UNKNOWN), List.of())))
                .containsExactly(
                        tuple("recipient-twice", "/recipients/1"), tuple("organisation-unknown", "/recipients/2"));
        assertThat(broken(followUp("T", null, MDU, null, Collections.nCopies(101, VASTERAS), List.of())))
                .containsExactly(tuple("out-of-bounds", "/recipients"));
        assertThat(broken(followUp("T", null, MDU, null, Collections.nCopies(100, VASTERAS), List.of())))
                .hasSize(99);
    }

    @Test
    void bodies_are_named_once_and_belong_to_known_organisations() {
        assertThat(broken(followUp(
                        "T",
                        null,
                        MDU,
                        null,
                        List.of(),
                        List.of(body("KS", REGION), body("KS", REGION), body("KS", UNKNOWN)))))
                .containsExactly(
                        tuple("recipient-twice", "/recipientBodies/1"),
                        tuple("organisation-unknown", "/recipientBodies/2/organisationNumber"));
        var many = IntStream.range(0, 101).mapToObj(i -> body("b" + i, null)).toList();
        assertThat(broken(followUp("T", null, MDU, null, List.of(), many)))
                .containsExactly(tuple("out-of-bounds", "/recipientBodies"));
        assertThat(broken(followUp("T", null, MDU, null, List.of(), many.subList(0, 100))))
                .isEmpty();
        assertThat(body("KS", REGION)).hasToString("KS (232100-0172)");
        assertThat(body("KS", null)).hasToString("KS");
    }

    @Test
    void it_concerns_whoever_is_responsible_a_recipient_or_has_a_body_among_them() {
        var followUp = followUp("T", null, MDU, null, List.of(VASTERAS), List.of(body("KS", REGION), body("X", null)));
        assertThat(List.of(MDU, VASTERAS, REGION)).allMatch(followUp::concerns);
        assertThat(followUp.concerns(UNKNOWN)).isFalse();
        assertThat(followUp.named()).containsExactly(VASTERAS, REGION);
    }

    @Test
    void notice_is_given_thirty_days_before_unless_it_says_otherwise() {
        assertThat(followUp("T", null, MDU, null, List.of(), List.of()).noticeDays())
                .isEqualTo(30);
        assertThat(broken(new FollowUp(
                        "T", null, MDU, null, List.of(), List.of(), Recurrence.YEARLY, List.of("03-31"), null, 366)))
                .isEmpty();
        assertThat(broken(new FollowUp(
                        "T", null, MDU, null, List.of(), List.of(), Recurrence.YEARLY, List.of("03-31"), null, 0)))
                .isEmpty();
    }

    @Test
    void what_is_done_once_falls_on_its_date_if_the_agreement_holds_then() {
        assertThat(once(LocalDate.of(2026, 1, 1)).dueDays(PERIOD)).containsExactly(LocalDate.of(2026, 1, 1));
        assertThat(once(LocalDate.of(2027, 12, 31)).dueDays(PERIOD)).hasSize(1);
        assertThat(once(LocalDate.of(2028, 1, 1)).dueDays(PERIOD)).isEmpty();
        assertThat(broken(once(LocalDate.of(2026, 1, 1)))).isEmpty();
        assertThat(broken(new FollowUp(
                        "T",
                        null,
                        MDU,
                        null,
                        List.of(),
                        List.of(),
                        Recurrence.TWICE_A_YEAR,
                        List.of("03-31", "09-30"),
                        null,
                        null)))
                .isEmpty();
    }

    @Test
    void what_was_done_stays_an_occasion_although_its_day_is_none_any_more() {
        var done = new Completion(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 2), null, null);
        assertThat(Occasion.of(once(LocalDate.of(2026, 6, 1)), PERIOD, true, List.of(done), LocalDate.of(2026, 6, 1)))
                .containsExactly(
                        new Occasion(LocalDate.of(2026, 5, 1), Status.DONE, done),
                        new Occasion(LocalDate.of(2026, 6, 1), Status.DUE, null));
    }

    private static final OrganisationNumber UNKNOWN = OrganisationNumber.of("212000-0357");

    private static List<Tuple> broken(FollowUp followUp) {
        var violations = followUp.check(PERIOD, Set.of(MDU), organisation -> !organisation.equals(UNKNOWN));
        assertThat(violations).allSatisfy(one -> assertThat(one.detail()).isNotBlank());
        return violations.stream()
                .map(one -> tuple(one.code().code(), one.pointer()))
                .toList();
    }

    private static RecipientBody body(String name, OrganisationNumber organisation) {
        return new RecipientBody(name, organisation);
    }

    private static FollowUp once(LocalDate date) {
        return new FollowUp("T", null, MDU, null, List.of(), List.of(), Recurrence.ONCE, List.of(), date, null);
    }

    private static FollowUp followUp(
            String title,
            String description,
            OrganisationNumber responsible,
            String responsibleName,
            List<OrganisationNumber> recipients,
            List<RecipientBody> bodies) {
        return new FollowUp(
                title,
                description,
                responsible,
                responsibleName,
                recipients,
                bodies,
                Recurrence.YEARLY,
                List.of("03-31"),
                null,
                null);
    }
}
