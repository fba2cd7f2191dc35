package se.samverka.agreements.agreement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.terms.Terms;
import se.samverka.terms.Terms.EntryCondition;
import se.samverka.terms.Terms.Party;
import se.samverka.terms.Terms.PartyRole;
import se.samverka.terms.Terms.Requirement;

class DecidingBodiesTest {

    private static final OrganisationNumber SALA = OrganisationNumber.of("212000-2098");
    private static final OrganisationNumber FAGERSTA = OrganisationNumber.of("212000-2106");

    @Test
    void where_the_terms_name_no_body_any_may_decide() {
        assertThat(DecidingBodies.ANY.allow("Kommunstyrelsen")).isTrue();
        assertThat(DecidingBodies.ANY.standIn()).isEmpty();
        assertThat(DecidingBodies.namedIn(List.of(), SALA)).isEqualTo(DecidingBodies.ANY);
    }

    @Test
    void the_body_of_the_newest_version_that_names_one_decides() {
        var first = terms(condition(SALA, "Kommunfullmäktige"), condition(FAGERSTA, "Kommunstyrelsen"));
        var second = terms(condition(FAGERSTA, "Barnnämnden"), condition(SALA, "Kommunstyrelsen"));
        var third = terms();
        var written = List.of(first, second, third);
        assertThat(DecidingBodies.namedIn(written, SALA).names()).containsExactly("Kommunstyrelsen");
        assertThat(DecidingBodies.namedIn(written, FAGERSTA).names()).containsExactly("Barnnämnden");
        assertThat(DecidingBodies.namedIn(List.of(first, third), SALA).names()).containsExactly("Kommunfullmäktige");
    }

    @Test
    void a_body_is_added_last_once_and_without_spaces_around_its_name() {
        var bodies = DecidingBodies.ANY.or(" Kommunstyrelsen ").or("Kommunfullmäktige");
        assertThat(bodies.names()).containsExactly("Kommunstyrelsen", "Kommunfullmäktige");
        assertThat(bodies.or("kommunstyrelsen")).isEqualTo(bodies);
        assertThat(bodies.or(" ")).isEqualTo(bodies);
        assertThat(bodies.or((String) null)).isEqualTo(bodies);
        assertThat(bodies.standIn()).contains("Kommunstyrelsen");
        assertThat(bodies).hasToString("Kommunstyrelsen or Kommunfullmäktige");
    }

    @Test
    void the_bodies_of_two_sources_are_one_list_in_order() {
        var one = new DecidingBodies(List.of("Kommunstyrelsen"));
        var other = new DecidingBodies(List.of("KOMMUNSTYRELSEN", "Kommunfullmäktige"));
        assertThat(one.or(other).names()).containsExactly("Kommunstyrelsen", "Kommunfullmäktige");
        assertThat(one.or(DecidingBodies.ANY)).isEqualTo(one);
    }

    private static EntryCondition condition(OrganisationNumber party, String body) {
        return new EntryCondition(party, body, Requirement.LEGAL_FORCE);
    }

    private static Terms terms(EntryCondition... conditions) {
        return new Terms(
                null,
                "STARK",
                null,
                null,
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null,
                List.of(new Party(SALA, List.of(PartyRole.FUNDER), null, null)),
                List.of(),
                List.of(conditions),
                null,
                null);
    }
}
