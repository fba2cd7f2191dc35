package se.samverka.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BufferedBodyTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 3_000_000})
    void a_body_is_digested_and_can_be_read_again(int length) throws Exception {
        var digest = MessageDigest.getInstance("SHA-512");
        try (var kept = BufferedBody.keep(new Zeros(length), digest)) {
            assertThat(digest.digest())
                    .isEqualTo(MessageDigest.getInstance("SHA-512").digest(new byte[length]));
            assertThat(kept.stream().readAllBytes()).isEqualTo(new byte[length]);
        }
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long length) {
            left = length;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            if (left == 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            Arrays.fill(into, from, from + read, (byte) 0);
            left -= read;
            return read;
        }
    }
}
