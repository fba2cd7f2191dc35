package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a sentence without a heading is.
class SentenceRolesTest {

    private static Line line(String text) {
        return new Line(1, 1, text, false, false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nämnden beslutar att laga bryggan. | Exempelnämnden | true",
                "Nämnden beslutade att laga bryggan. | Exempelnämnden | true",
                "Nämnden beslutar bevilja bidraget. | Exempelnämnden | true",
                "Mötet beslutade att laga bryggan. | Exempelnämnden | true",
                "Revisorerna beslutar att laga bryggan. | Revisorerna | true",
                "Föreningen beslöt att laga bryggan. | | true",
                "The Board decided to mend the bridge. | Faculty Board | true",
                "Beslöts att laga bryggan. | Exempelnämnden | true",
                "Nämnden beslutade den 3 mars 2024 att laga bryggan. | Exempelnämnden | false",
                "Nämnden beslutade att laga bryggan 2026. | Exempelnämnden | true",
                "Nämnden beslutade att laga bryggan den 3 mars 2024. | Exempelnämnden | false",
                "Nämnden beslutade att laga bryggan, § 12. | Exempelnämnden | false",
                "Årsmötet beslutade att laga bryggan. | Föreningen Bron | true",
                "Vi beslutade att laga bryggan. | Brogruppen | true",
                "Kommunfullmäktige beslutade att laga bryggan. | Exempelnämnden | false",
                "Kommunfullmäktige beslutade att laga bryggan. | | true",
                "Anna beslutade att laga bryggan. | Exempelnämnden | false",
                "Nämnden beslutar alla ärenden. | Exempelnämnden | false",
                "Nämnden lagar bryggan. | Exempelnämnden | false"
            })
    void it_decides(String sentence, @Nullable String body, boolean decides) {
        assertThat(SentenceRoles.decides(line(sentence), body)).isEqualTo(decides);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Utskottet föreslår nämnden besluta att bryggan lagas. | true",
                "Utskottet föreslår att nämnden beslutar att laga bryggan. | true",
                "Utskottet hemställer hos nämnden besluta att laga bryggan. | true",
                "Utskottet föreslår en bro. | false",
                "Anna föreslår nämnden besluta att bryggan lagas. | false"
            })
    void it_proposes_to_another_body(String sentence, boolean proposes) {
        assertThat(SentenceRoles.proposes(line(sentence))).isEqualTo(proposes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bo Prov (M) deltar inte i beslutet. | false | true",
                "Bo Prov (M) avstår från att delta i beslutet. | false | true",
                "Bo Prov (M) anmäler jäv. | false | true",
                "På grund av jäv lämnar Bo Prov (M) rummet. | false | true",
                "Paragrafen justeras omedelbart. | true | true",
                "Paragrafen förklaras omedelbart justerad. | true | true",
                "Paragrafen justeras omedelbart. | false | false",
                "Bryggan lagas. | true | false"
            })
    void it_is_beside_the_decision(String sentence, boolean afterBlank, boolean aside) {
        assertThat(SentenceRoles.isAside(line(sentence), afterBlank)).isEqualTo(aside);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Omröstning begärs. | true",
                "Votering verkställs. | true",
                "Ordföranden ställer förslagen mot varandra. | true",
                "Ordföranden finner att bryggan lagas. | true",
                "Ordföranden ställer in sommarens resa. | false",
                "Bryggan lagas. | false"
            })
    void it_tells_how_the_decision_was_made(String sentence, boolean proceeds) {
        assertThat(SentenceRoles.proceeds(line(sentence))).isEqualTo(proceeds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Bo Prov (M) reserverar sig mot beslutet. | RESERVATIONS",
                "Mot beslutet reserverade sig Bo Prov (M). | RESERVATIONS",
                "Bo Prov (M) lämnar ett särskilt yttrande. | STATEMENTS",
                "Bo Prov (M) yrkar bifall till förslaget. | COUNTER_PROPOSALS",
                "Bo Prov (M) lagar bryggan. | "
            })
    void it_begins_a_section(String sentence, @Nullable Role role) {
        assertThat(SentenceRoles.of(line(sentence)).orElse(null)).isEqualTo(role);
    }
}
