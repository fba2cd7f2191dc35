package se.samverka.deploy.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// Finds and checks ports of the loopback address.
public final class FreePort {
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int LOWEST = 15_000;
    private static final int HIGHEST = 32_000;

    /// Ports picked or claimed in this process, perhaps not bound yet.
    private static final Set<Integer> TAKEN = ConcurrentHashMap.newKeySet();

    private FreePort() {}

    /// A port that was free a moment ago, and never the same twice in one process: if two services got one port,
    /// both would appear ready when one of them answers, and requests would reach the wrong one. It is below the
    /// ports that systems use for outgoing connections (from 32768 on Linux, from 49152 on others), which could
    /// otherwise occupy it before it is bound. Another program may still take it; that is rare and then an error.
    ///
    /// @throws IllegalStateException when no port is free
    public static int pick() {
        for (int attempt = 0; attempt < HIGHEST - LOWEST; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            if (isFree(port) && TAKEN.add(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "No free port on the loopback address between %d and %d".formatted(LOWEST, HIGHEST));
    }

    /// The port stored in the file, if it is free; otherwise a new one, which is stored there.
    static int kept(Path file) {
        try {
            if (Files.exists(file)) {
                var text = Files.readString(file).strip();
                if (text.matches("[0-9]{5}")) {
                    int port = Integer.parseInt(text);
                    if (port >= LOWEST && port < HIGHEST && isFree(port) && TAKEN.add(port)) {
                        return port;
                    }
                }
            }
            int port = pick();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, port + "\n");
            return port;
        } catch (IOException e) {
            throw new UncheckedIOException("The port could not be kept in " + file, e);
        }
    }

    /// Reserves a chosen port, so that it is never picked.
    public static void claim(int port) {
        TAKEN.add(port);
    }

    /// Whether a server could bind the port now. Connections of an earlier server in TIME_WAIT do not count as
    /// busy; they do not prevent the servers from binding either.
    public static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(loopback(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /// 127.0.0.1, whatever the machine's hosts file says of `localhost`.
    public static InetAddress loopback() {
        try {
            return InetAddress.getByAddress("127.0.0.1", LOOPBACK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
