package se.samverka.gateway.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Sends requests byte by byte, including malformed ones.
public final class RawHttp {

    private RawHttp() {}

    /// Writes `request` (with `\n` for line ends) and reads until the server closes or sends nothing for five
    /// seconds.
    public static String exchange(int port, String request) throws IOException {
        return exchange(port, out -> out.write(bytes(request)));
    }

    public static String exchange(int port, Writing writing) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            writing.to(socket.getOutputStream());
            socket.getOutputStream().flush();
            var read = new ByteArrayOutputStream();
            var buffer = new byte[8192];
            try {
                for (int n = socket.getInputStream().read(buffer);
                        n >= 0;
                        n = socket.getInputStream().read(buffer)) {
                    read.write(buffer, 0, n);
                }
            } catch (java.net.SocketTimeoutException quiet) {
                // Everything has been read; the connection is kept open.
            }
            return read.toString(StandardCharsets.UTF_8);
        }
    }

    public static byte[] bytes(String text) {
        return text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }
}
