package se.samverka.meetings.minutesimport.model;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.Sha256;

/// What a caller sent, as text.
///
/// @param mediaType {@link #TEXT} or {@link #PDF}
/// @param bytes how many were sent
/// @param sha256 of them
/// @param pages how many a PDF file has; 1 for plain text
/// @param text a form feed begins a page
/// @param doubts pages of which text may be missing
public record MinutesSource(
        String mediaType, int bytes, String sha256, int pages, String text, List<PageDoubt> doubts) {

    public static final String TEXT = "text/plain";
    public static final String PDF = "application/pdf";

    public MinutesSource {
        doubts = List.copyOf(doubts);
    }

    /// A page of which text may be missing.
    ///
    /// @param page from 1
    public record PageDoubt(int page, DiagnosticCode code) {}

    /// @param charset what the sender declares, if anything; a byte order mark takes precedence
    /// @throws RuleBroken too large, or not in its charset
    public static MinutesSource ofText(byte[] bytes, Optional<Charset> charset) {
        if (bytes.length > MinutesText.MAX_BYTES) {
            throw MinutesRefused.minutesTooLarge(bytes.length, MinutesText.MAX_BYTES);
        }
        return new MinutesSource(
                TEXT, bytes.length, Sha256.hex(bytes), 1, Encodings.decoded(bytes, charset), List.of());
    }
}
