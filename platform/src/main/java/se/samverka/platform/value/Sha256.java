package se.samverka.platform.value;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 (FIPS 180-4).
public final class Sha256 {

    private Sha256() {}

    /// For content that arrives in pieces.
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /// @return 32 bytes
    public static byte[] of(byte[] content) {
        return digest().digest(content);
    }

    /// @param text taken as UTF-8
    /// @return 32 bytes
    public static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /// @return 64 lower-case hexadecimal digits
    public static String hex(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /// @param text taken as UTF-8
    /// @return 64 lower-case hexadecimal digits
    public static String hex(String text) {
        return HexFormat.of().formatHex(of(text));
    }
}
