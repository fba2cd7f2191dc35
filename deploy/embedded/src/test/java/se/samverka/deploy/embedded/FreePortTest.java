package se.samverka.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreePortTest {

    /// Without remembering, some hundred of these picks would be equal.
    private static final int PICKS = 2_000;

    /// The content of the file, and whether it is used again. `free` and `busy` stand for such a port; anything
    /// else is literal.
    @ParameterizedTest
    @CsvSource({"-, false", "free, true", "busy, false", "'', false", "80, false", "99999, false", "port, false"})
    void a_stored_port_is_reused_unless_it_is_busy_or_unreadable(String content, boolean same, @TempDir Path folder)
            throws IOException {
        // Given
        var file = folder.resolve("data/issuer-port");
        try (var socket = new ServerSocket(0, 1, FreePort.loopback())) {
            var text = switch (content) {
                case "free" -> Integer.toString(free());
                case "busy" -> Integer.toString(busy(socket));
                default -> content;
            };
            if (!content.equals("-")) {
                Files.createDirectories(folder.resolve("data"));
                Files.writeString(file, text + "\n");
            }
            // When
            int port = FreePort.kept(file);
            // Then
            assertThat(Integer.toString(port).equals(text)).isEqualTo(same);
            assertThat(file).hasContent(Integer.toString(port));
        }
    }

    /// In the range of picked ports, and not picked in this process.
    private static int free() {
        int port = 15_000;
        while (!FreePort.isFree(port)) {
            port++;
        }
        return port;
    }

    private static int busy(ServerSocket socket) {
        return socket.getLocalPort();
    }

    @Test
    void no_port_is_picked_twice() {
        var picked = new HashSet<Integer>();
        for (int i = 0; i < PICKS; i++) {
            assertThat(picked.add(FreePort.pick())).isTrue();
        }
    }
}
