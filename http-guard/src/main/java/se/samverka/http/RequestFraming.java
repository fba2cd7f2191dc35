package se.samverka.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the requests of one connection in sequence (RFC 9112) and passes on only unambiguous ones.
///
/// A head is passed on when it is complete. Chunks are passed on without their extensions, and trailers are
/// dropped: nothing here uses them, and parsers treat them differently. Chunks that arrive together are joined,
/// because each chunk costs more memory than its bytes.
final class RequestFraming {

    /// Receives the parts of requests.
    interface Reader {
        /// A head is complete and unambiguous, and will be passed on next.
        void whole(int bytes, int fields);

        /// A complete, unambiguous head.
        void head(ByteBuf bytes);

        /// A part of a body.
        void body(ByteBuf bytes);

        /// The request is complete.
        void end();
    }

    /// Longest chunk-size line, in bytes.
    private static final int MAX_CHUNK_LINE = 1024;

    /// All lines of a trailer together, in bytes.
    private static final int MAX_TRAILER = 8192;

    /// Initial size of the buffer, in bytes.
    private static final int HELD_AT_FIRST = 512;

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final String QUOTED =
            "\"(?:[\\t \\x21\\x23-\\x5B\\x5D-\\x7E\\x80-\\xFF]|\\\\[\\t \\x21-\\x7E\\x80-\\xFF])*+\"";
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})(?:[ \\t]*+;[ \\t]*+" + TOKEN
            + "(?:[ \\t]*+=[ \\t]*+(?:" + TOKEN + "|" + QUOTED + "))?+)*+");

    private static final byte[] LINE_END = {'\r', '\n'};

    private enum Part {
        HEAD,
        FIXED_BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER
    }

    private final int maxLine;
    private final int maxFields;
    private Held held = new Held();
    private @Nullable ByteBuf chunks;
    private Part part = Part.HEAD;
    private boolean afterReturn;
    private int lineStart;
    private int lineLength;
    private boolean emptyLineSkipped;
    private long left;

    /// @param maxLine longest request line, in bytes
    /// @param maxFields all header fields together, in bytes
    RequestFraming(int maxLine, int maxFields) {
        this.maxLine = maxLine;
        this.maxFields = maxFields;
    }

    /// Bytes of memory that an incomplete head or line holds, above the initial buffer.
    int room() {
        return held.room();
    }

    /// Discards the buffer; nothing may be read after that.
    void forget() {
        held = new Held();
        chunks = null;
    }

    /// Whether no request has begun, or the last one is complete.
    boolean isBetweenRequests() {
        return part == Part.HEAD && held.size() == 0;
    }

    /// Whether a head is incomplete.
    boolean isInHead() {
        return part == Part.HEAD && held.size() > 0;
    }

    /// Whether a head was passed on and its body is incomplete.
    boolean isInBody() {
        return part != Part.HEAD;
    }

    /// Reads the received bytes; the caller releases `in`.
    ///
    /// @throws Refused when the bytes are malformed or ambiguous; nothing may be read after that
    void read(ByteBuf in, Reader to) {
        while (in.isReadable()) {
            switch (part) {
                case HEAD -> head(in, to);
                case FIXED_BODY -> {
                    to.body(take(in));
                    if (left == 0) {
                        end(to);
                    }
                }
                case CHUNK_SIZE -> chunkSize(in, to);
                case CHUNK -> chunk(in);
                case CHUNK_END -> {
                    if (line(in, 2, RequestFraming::chunkEndMissing)) {
                        if (!taken().isEmpty()) {
                            throw chunkEndMissing();
                        }
                        part = Part.CHUNK_SIZE;
                    }
                }
                case TRAILER -> trailer(in, to);
            }
        }
        passChunks(to);
    }

    private void chunk(ByteBuf in) {
        var known = chunks;
        if (known == null) {
            known = Unpooled.buffer(in.readableBytes());
            chunks = known;
        }
        int length = (int) Math.min(left, in.readableBytes());
        known.writeBytes(in, length);
        left -= length;
        if (left == 0) {
            part = Part.CHUNK_END;
        }
    }

    private void passChunks(Reader to) {
        var known = chunks;
        if (known != null) {
            chunks = null;
            to.body(Unpooled.wrappedBuffer(
                    ascii(Integer.toHexString(known.readableBytes()) + "\r\n"),
                    known,
                    Unpooled.wrappedBuffer(LINE_END)));
        }
    }

    private void head(ByteBuf in, Reader to) {
        while (in.isReadable()) {
            boolean first = lineStart == 0;
            int max = first ? maxLine : maxFields - (lineStart - lineLength);
            if (!line(in, max, first ? this::lineTooLong : this::fieldsTooLarge)) {
                return;
            }
            boolean empty = held.size() - lineStart == LINE_END.length;
            if (!empty) {
                if (first) {
                    lineLength = held.size();
                }
                lineStart = held.size();
            } else if (first) {
                // Old clients send an empty line before a request (RFC 9112 § 2.2). One is skipped.
                if (emptyLineSkipped) {
                    throw new Refused(Refusal.malformed("A request must begin with its request line"));
                }
                emptyLineSkipped = true;
                held.reset();
            } else {
                wholeHead(to);
                return;
            }
        }
    }

    private void wholeHead(Reader to) {
        var bytes = held.toByteArray();
        var lines = new String(bytes, 0, lineStart - LINE_END.length, StandardCharsets.ISO_8859_1).split("\r\n", -1);
        long length = RequestHead.read(lines).length();
        to.whole(bytes.length, lines.length - 1);
        left = length;
        // An idle connection does not keep the buffer of a long head.
        held = new Held();
        lineStart = 0;
        lineLength = 0;
        emptyLineSkipped = false;
        part = left == RequestHead.CHUNKED ? Part.CHUNK_SIZE : Part.FIXED_BODY;
        to.head(Unpooled.wrappedBuffer(bytes));
        if (left == 0) {
            end(to);
        }
    }

    private void chunkSize(ByteBuf in, Reader to) {
        if (!line(
                in,
                MAX_CHUNK_LINE,
                () -> new Refused(Refusal.malformed("The size of a chunk must be one short line")))) {
            return;
        }
        var size = CHUNK.matcher(taken());
        if (!size.matches()) {
            throw new Refused(
                    Refusal.malformed("The size of a chunk must be hexadecimal digits, with extensions by RFC 9112"));
        }
        left = Long.parseLong(size.group(1), 16);
        if (left > Integer.MAX_VALUE) {
            throw new Refused(Refusal.malformed("A chunk must be smaller than 2 GiB"));
        }
        if (left == 0) {
            passChunks(to);
            part = Part.TRAILER;
            lineStart = 0;
        } else {
            part = Part.CHUNK;
        }
    }

    private void trailer(ByteBuf in, Reader to) {
        if (!line(in, MAX_TRAILER - lineStart, () -> new Refused(Refusal.fieldsTooLarge(MAX_TRAILER)))) {
            return;
        }
        lineStart += held.size();
        var field = taken();
        if (field.isEmpty()) {
            to.body(ascii("0\r\n\r\n"));
            end(to);
        } else if (!RequestHead.isField(field)) {
            throw new Refused(Refusal.malformed("A trailer must be header fields"));
        }
    }

    private void end(Reader to) {
        part = Part.HEAD;
        lineStart = 0;
        to.end();
    }

    /// Reads up to and with the end of a line into what is held.
    ///
    /// @param max longest line in bytes, with its end
    /// @return whether the line is whole
    private boolean line(ByteBuf in, int max, java.util.function.Supplier<Refused> tooLong) {
        while (in.isReadable()) {
            byte b = in.readByte();
            if (afterReturn != (b == '\n')) {
                throw new Refused(Refusal.malformed("A line must end with CR and LF together"));
            }
            afterReturn = b == '\r';
            held.write(b);
            if (held.size() - heldBeforeLine() > max) {
                throw tooLong.get();
            }
            if (b == '\n') {
                return true;
            }
        }
        return false;
    }

    /// Heads are buffered completely; otherwise one line is.
    private int heldBeforeLine() {
        return part == Part.HEAD ? lineStart : 0;
    }

    private String taken() {
        var line = new String(held.toByteArray(), 0, held.size() - LINE_END.length, StandardCharsets.ISO_8859_1);
        held.reset();
        return line;
    }

    private ByteBuf take(ByteBuf in) {
        int length = (int) Math.min(left, in.readableBytes());
        left -= length;
        return in.readRetainedSlice(length);
    }

    private static ByteBuf ascii(String text) {
        return Unpooled.wrappedBuffer(text.getBytes(StandardCharsets.US_ASCII));
    }

    private Refused lineTooLong() {
        return new Refused(Refusal.uriTooLong(maxLine));
    }

    private Refused fieldsTooLarge() {
        return new Refused(Refusal.fieldsTooLarge(maxFields));
    }

    private static Refused chunkEndMissing() {
        return new Refused(Refusal.malformed("A chunk must be as long as it says"));
    }

    /// A buffer that knows how much memory it holds above its initial size.
    private static final class Held extends ByteArrayOutputStream {

        Held() {
            super(HELD_AT_FIRST);
        }

        int room() {
            return buf.length - HELD_AT_FIRST;
        }
    }
}
