package se.samverka.platform.text;

/// JSON must be UTF-8 (RFC 8259 § 8.1). Parsers also detect UTF-16 and UTF-32 from the first bytes; proxies and
/// logs on the way do not.
public final class Utf8Json {

    /// Number of bytes that tell the encodings apart.
    static final int START = 4;

    private Utf8Json() {}

    /// Whether JSON that starts with these bytes can be UTF-8. It begins with an ASCII character, so that in any other
    /// encoding one of the first four bytes is 0, or belongs to a byte order mark.
    public static boolean isUtf8(byte[] json) {
        for (int i = 0; i < Math.min(START, json.length); i++) {
            if (json[i] == 0 || json[i] == (byte) 0xFE || json[i] == (byte) 0xFF) {
                return false;
            }
        }
        return true;
    }
}
