package se.samverka.meetings.meeting.model;

import java.security.SecureRandom;
import java.util.HexFormat;

/// Random salts for hashes of minutes.
public final class Salts {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 16;

    private Salts() {}

    /// @return 32 lower-case hexadecimal digits
    public static String next() {
        var salt = new byte[BYTES];
        RANDOM.nextBytes(salt);
        return HexFormat.of().formatHex(salt);
    }
}
