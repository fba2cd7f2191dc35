package se.samverka.meetings.minutesimport.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import se.samverka.platform.rule.RuleBroken;

/// Decodes the bytes of a text: a byte order mark says how, then what the sender declares; otherwise UTF-8.
final class Encodings {

    /// Programs that declare ISO-8859-1 send Windows-1252, with dashes and quotation marks where ISO-8859-1 has
    /// control characters; browsers read it so as well (WHATWG Encoding).
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Encodings() {}

    /// @throws RuleBroken when a byte cannot be read
    static String decoded(byte[] bytes, Optional<Charset> declared) {
        var charset = marked(bytes).or(() -> declared).orElse(StandardCharsets.UTF_8);
        var decoder = (charset.equals(StandardCharsets.ISO_8859_1) ? WINDOWS_1252 : charset)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes);
        try {
            var text = decoder.decode(in).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException unreadable) {
            throw RuleBroken.invalid(
                    charset.equals(StandardCharsets.UTF_8)
                            ? MinutesRefused.minutesNotUtf8(in.position())
                            : MinutesRefused.minutesNotInCharset(charset, in.position()));
        }
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return begins(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
