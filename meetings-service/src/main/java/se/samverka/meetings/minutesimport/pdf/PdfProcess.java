package se.samverka.meetings.minutesimport.pdf;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.LogManager;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// The program of the process that reads a file: the file comes on standard input, and what was read goes to
/// standard output.
///
/// The answer is the name of a [PdfRefusal]; or an empty name, the number of pages, the number of doubts, page
/// and kind of each, the length of the text in UTF-8, and the text, in the form of [DataOutputStream].
final class PdfProcess {

    /// Ended because the file nests deeper than the stack is. A heap that is full ends the process with 3.
    static final int STACK_OVERFLOW = 4;

    private static final int TIME_IS_UP = 5;

    /// Longer than the service waits for it.
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private PdfProcess() {}

    public static void main(String[] arguments) throws IOException {
        // What PDFBox logs quotes the file.
        LogManager.getLogManager().reset();
        endWithTheTime();
        FontMappers.set(new FallbackFonts());
        var out = new DataOutputStream(new BufferedOutputStream(System.out));
        try {
            answer(System.in.readAllBytes(), out);
            out.flush();
        } catch (StackOverflowError nested) {
            System.exit(STACK_OVERFLOW);
        }
    }

    /// Ends this process also when the service that started it has been killed.
    private static void endWithTheTime() {
        CompletableFuture.delayedExecutor(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .execute(() -> Runtime.getRuntime().halt(TIME_IS_UP));
    }

    private static void answer(byte[] file, DataOutputStream out) throws IOException {
        PdfContent content;
        try {
            content = PdfPages.read(file);
        } catch (PdfRefused refused) {
            out.writeUTF(refused.refusal().name());
            return;
        }
        var text = content.text().getBytes(StandardCharsets.UTF_8);
        out.writeUTF("");
        out.writeInt(content.pages());
        out.writeInt(content.doubts().size());
        for (var doubt : content.doubts()) {
            out.writeInt(doubt.page());
            out.writeUTF(doubt.kind().name());
        }
        out.writeInt(text.length);
        out.write(text);
    }
}
