package se.samverka.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FreePortTest {

    /// Of so many picks without a memory some hundred are the same.
    private static final int PICKS = 2_000;

    @Test
    void no_port_is_handed_out_twice() {
        var picked = new HashSet<Integer>();
        for (int i = 0; i < PICKS; i++) {
            assertThat(picked.add(FreePort.pick())).isTrue();
        }
    }
}
