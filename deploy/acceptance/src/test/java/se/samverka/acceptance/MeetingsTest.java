package se.samverka.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static se.samverka.acceptance.Client.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MeetingsTest {

    @Test
    void the_demo_meeting_is_announced_and_public() {
        String meeting = anonymous()
                .queryParam("from", "2024-04-19")
                .queryParam("to", "2024-04-19")
                .get("/meetings/v1/meetings")
                .then()
                .statusCode(200)
                .body("meetings", hasSize(1))
                .body("meetings[0].status", is("ANNOUNCED"))
                .extract()
                .path("meetings[0].id");
        anonymous()
                .queryParam("limit", 50)
                .get("/meetings/v1/meetings/" + meeting + "/paragraphs")
                .then()
                .statusCode(200)
                .body("paragraphs", hasSize(15));
        admin().get("/meetings/v1/assignments").then().statusCode(200).body("assignments", hasSize(2));
    }

    @Test
    void the_real_minutes_are_read_whole_and_what_is_doubtful_is_told() throws IOException {
        var real = Path.of(System.getProperty("samverka.root"), "../shared/seeds/002_c8cf9b5ffc0eee8f.txt");
        if (!Files.exists(real)) {
            System.out.println("The source documents are not beside this project: the real minutes are not read here.");
            return;
        }
        var answer = admin().contentType("text/plain; charset=UTF-8")
                .queryParam("dryRun", true)
                .body(Files.readString(real))
                .post("/meetings/v1/minutes-imports");
        answer.then()
                .statusCode(200)
                .body("paragraphs", hasSize(15))
                .body("paragraphs[0].number", is(15))
                .body("paragraphs[14].number", is(29))
                .body("paragraphs[13].decision", nullValue())
                .body("paragraphs[14].decision", nullValue())
                .body("paragraphs[4].documents", hasSize(3))
                .body("paragraphs[7].documents", hasSize(4))
                .body("paragraphs[9].documents", hasSize(4))
                .body("assignments", hasSize(2))
                .body("assignments.paragraph", hasItem(21))
                .body("assignments.find { it.paragraph == 21 }.dueOn", is("2024-10-11"))
                .body("assignments.find { it.paragraph == 24 }.dueOn", is("2024-06-14"));
        assertThat(answer.<java.util.List<String>>path("diagnostics.text"))
                .anyMatch(text -> text != null && text.contains("20230-04-14"));
    }
}
