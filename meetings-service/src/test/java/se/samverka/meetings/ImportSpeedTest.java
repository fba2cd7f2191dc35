package se.samverka.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverka.meetings.minutesimport.pdf.PrintedPdf;

/// A hundred pages, as text and as PDF, beside the floor of one page as text. The medians are printed for
/// `docs/benchmarks/imports.md`.
@QuarkusTest
class ImportSpeedTest extends ApiTest {

    private static final int PAGES = 100;
    private static final int TIMES = 7;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static String pages(int count) {
        var text = new StringBuilder();
        for (int page = 1; page <= count; page++) {
            text.append(page == 1 ? "" : "\f")
                    .append("PROTOKOLL          Sida ")
                    .append(page)
                    .append(" (")
                    .append(count)
                    .append(")\nHamnnämnden        2024-03-01\n\n§ ")
                    .append(page)
                    .append(" Ärende ")
                    .append(page)
                    .append("\n\nSammanfattning\n");
            for (int line = 0; line < 40; line++) {
                text.append("Bryggan i Norrhamnen är gammal, och båtplatserna är få; nämnden har utrett det ")
                        .append(page * 100 + line)
                        .append(" gånger.\n");
            }
            text.append("\nBeslut\nBryggan lagas.\n");
        }
        return text.toString();
    }

    private static long median(String body, String type, byte[] sent, int paragraphs) {
        var millis = new long[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long begun = System.nanoTime();
            var answer = Api.secretary()
                    .contentType(type)
                    .queryParams(Map.of("dryRun", "true", "body", body))
                    .body(sent)
                    .post("/minutes-imports");
            millis[i] = Duration.ofNanos(System.nanoTime() - begun).toMillis();
            answer.then().statusCode(200);
            assertThat(answer.jsonPath().getList("paragraphs")).hasSize(paragraphs);
        }
        Arrays.sort(millis);
        return millis[TIMES / 2];
    }

    @Test
    void a_hundred_pages_are_read_within_the_limit_of_a_file() {
        // Given
        var body = Api.body(Api.newBodyName());
        var text = pages(PAGES);
        // When
        long floor = median(body, "text/plain; charset=utf-8", pages(1).getBytes(StandardCharsets.UTF_8), 1);
        long asText = median(body, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), PAGES);
        long onePage = median(body, "application/pdf", PrintedPdf.of(pages(1), PrintedPdf.Letters.LIBERATION), 1);
        long asPdf = median(body, "application/pdf", PrintedPdf.of(text, PrintedPdf.Letters.LIBERATION), PAGES);
        // Then
        System.out.println("ImportSpeedTest: one page of text " + floor + " ms, " + PAGES + " pages of text " + asText
                + " ms, one page of PDF " + onePage + " ms, " + PAGES + " pages of PDF " + asPdf + " ms");
        assertThat(Duration.ofMillis(asPdf)).isLessThan(LIMIT);
    }
}
