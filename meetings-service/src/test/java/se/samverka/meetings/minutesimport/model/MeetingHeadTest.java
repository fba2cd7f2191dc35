package se.samverka.meetings.minutesimport.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Heads of minutes as other bodies print them: a slash stands for a line end.
class MeetingHeadTest {

    private static MeetingFacts read(String head) {
        var text = head.replace("/", "\n") + "\n\n§ 1 Öppnande\nBeslut\nSammanträdet öppnas.\n";
        return MinutesParser.parse(text.getBytes(StandardCharsets.UTF_8), null, null)
                .meeting();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROTOKOLL/Datum för sammanträde 2025-10-11/Exempelberedningen | Exempelberedningen",
                "Exempelberedningen/Mötesdag: lördagen den 11 oktober 2025 | Exempelberedningen",
                "PROTOKOLL/2025-10-11   Exempelberedningen | Exempelberedningen",
                "EXEMPELBEREDNINGEN/PROTOKOLL   2025-10-11 | EXEMPELBEREDNINGEN",
                "Protokoll Exempelberedningen 2025-10-11 | Exempelberedningen",
                "Exempel kommun/Protokoll från sammanträde i Exempelrådet den 11 oktober 2025 | Exempelrådet",
                "EXEMPELRÅDET/SAMMANTRÄDESPROTOKOLL/Tid: 2025-10-11 kl 09:00-11:00/Plats: Rådhuset | EXEMPELRÅDET",
                "Norrby/Sammanträdesdatum:/11 oktober 2025/Grupp: Samverkansgrupp hälsa | Samverkansgrupp hälsa",
                "PROTOKOLL/Sammanträdesdatum/2025-10-11/Exempelberedningen/Sida 1 (3) | Exempelberedningen",
                "Protokoll/Gruppen för vård/Mötestid: lördag 11 oktober 2025 kl. 9-12/Justeringsdatum: 2025-10-20 | Gruppen för vård",
                "Exempelforum/PROTOKOLL/Sammanträdesdatum 2025-10-11 | Exempelforum",
                "Direktionen   PROTOKOLL   Sammanträdesdatum 2025-10-11   Sida 1 (20) | Direktionen",
                "PROTOKOLL/Instans: Exempelberedningen/Datum och tid: 2025-10-11, 13.00 | Exempelberedningen",
                "PROTOKOLL nr 5/Sammanträde med Exempelberedningen/den 11 oktober 2025 | Exempelberedningen",
                "PROTOKOLL/Nämnden för vård och omsorg, 11 oktober 2025 | Nämnden för vård och omsorg",
                "Exempelnämndens sammanträde 2025-10-11/Plats: Norrby | Exempelnämnden",
                "Sammanträdesprotokoll för exempelnämnden/Sammanträdesdatum: 20251011 | exempelnämnden",
                "Samverkansgrupp Barn/Minnesanteckningar 2025-10-11 | Samverkansgrupp Barn",
                "Protokoll/Styrelsemöte i Brf Exemplet/2025-10-11 | Brf Exemplet",
                "Protokoll hållet vid sammanträde med Lillåns vattenförbund den 11 oktober 2025 | Lillåns vattenförbund",
                "Nätverket Mat/Möte 2025-10-11 kl. 10.00–11.30 | Nätverket Mat",
                "Lokala rådet i Norrby/Sammanträdesdatum 2025-10-11 | Lokala rådet i Norrby",
                "Delägarföreningen Bron/Protokoll ägarsamråd/Datum: 11 oktober 2025 | Delägarföreningen Bron",
                "MINUTES/The University Board/Date of meeting: 11 October 2025 | The University Board",
                "Faculty Board/MINUTES/Meeting date: 11th October 2025 | Faculty Board",
                "EXEMPEL REGION/Samverkansnämnd Norr/PROTOKOLL/11 okt 2025 | Samverkansnämnd Norr"
            })
    void body_and_day_are_read(String head, String body) {
        // When
        var meeting = read(head);
        // Then
        assertThat(meeting.body()).isEqualTo(body);
        assertThat(meeting.heldOn()).isEqualTo(LocalDate.of(2025, 10, 11));
    }

    @Test
    void days_of_other_acts_are_no_day_of_the_meeting() {
        // When
        var meeting = read("Exempelnämnden/Protokollet justerat 2025-10-20/Anslag sätts upp 2025-10-21");
        // Then
        assertThat(meeting.body()).isEqualTo("Exempelnämnden");
        assertThat(meeting.heldOn()).isNull();
    }
}
