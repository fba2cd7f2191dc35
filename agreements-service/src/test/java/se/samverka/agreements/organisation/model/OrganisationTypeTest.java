package se.samverka.agreements.organisation.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrganisationTypeTest {

    @ParameterizedTest
    @EnumSource
    void municipalities_regions_and_their_federations_are_under_the_local_government_act(OrganisationType type) {
        boolean expected = switch (type) {
            case MUNICIPALITY, REGION, FEDERATION -> true;
            case UNIVERSITY, COUNTY_ADMINISTRATIVE_BOARD, ASSOCIATION, STATE_AGENCY, COMPANY -> false;
        };
        assertThat(type.isUnderLocalGovernmentAct()).isEqualTo(expected);
    }
}
