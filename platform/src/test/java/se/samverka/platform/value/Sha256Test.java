package se.samverka.platform.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Sha256Test {

    /// The example of FIPS 180-4.
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void the_digest_is_that_of_the_standard_in_lower_case() {
        assertThat(Sha256.hex("abc")).isEqualTo(OF_ABC);
        assertThat(Sha256.hex("abc".getBytes(StandardCharsets.US_ASCII))).isEqualTo(OF_ABC);
        assertThat(HexFormat.of().formatHex(Sha256.of("abc"))).isEqualTo(OF_ABC);
    }

    @Test
    void text_is_taken_as_utf_8() {
        assertThat(Sha256.of("ö")).isEqualTo(Sha256.of(new byte[] {(byte) 0xC3, (byte) 0xB6}));
    }

    @Test
    void ids_sort_by_the_time_they_were_made_and_say_their_version() {
        var ids = IntStream.range(0, 100).mapToObj(_ -> Ids.newId()).toList();
        assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.version() == 7);
        assertThat(ids.stream().map(Object::toString)).isSorted();
    }
}
