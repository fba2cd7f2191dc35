package se.samverka.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ElectronicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0007:2120002080, 0007, 2120002080",
        "0007:212000-2080, 0007, 2120002080",
        "0088:7350000000009, 0088, 7350000000009"
    })
    void an_organisation_number_or_a_gln_is_read(String written, String scheme, String id) {
        assertThat(ElectronicAddress.parse(written)).contains(new ElectronicAddress(scheme, id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2120002080",
                ":2120002080",
                "0007:",
                "0007:2120002081",
                "0007:212000208",
                "0007:7350000000009",
                "0088:7350000000008",
                "0088:735000000000",
                "0088:2120002080",
                "0192:2120002080"
            })
    void another_scheme_or_a_number_that_nobody_can_have_is_none(String written) {
        assertThat(ElectronicAddress.parse(written)).isEmpty();
    }
}
