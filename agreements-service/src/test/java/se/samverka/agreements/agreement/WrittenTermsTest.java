package se.samverka.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.junit.jupiter.api.Test;
import se.samverka.platform.json.JsonRules;
import se.samverka.terms.Mistake;

class WrittenTermsTest {

    @Test
    void a_version_is_parsed_once_however_often_it_is_read() {
        var json = new ObjectMapper().registerModule(new JavaTimeModule());
        new JsonRules().customize(json);
        var written = new WrittenTerms(json, null);
        var text = Mistake.sound().toString();
        var terms = written.read(text);
        assertThat(written.read(new StringBuilder(text).toString())).isSameAs(terms);
        assertThat(written.read(written.write(terms))).isEqualTo(terms);
    }
}
