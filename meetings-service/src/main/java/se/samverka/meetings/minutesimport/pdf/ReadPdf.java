package se.samverka.meetings.minutesimport.pdf;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.logging.Logger;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.minutesimport.model.DiagnosticCode;
import se.samverka.meetings.minutesimport.model.MinutesRefused;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.value.Sha256;

/// Reads the text of a PDF file in a process of its own, so that a file made to exhaust memory or time costs
/// neither the service nor its other callers anything. The process gets the file and nothing else: no
/// environment, no files.
@ApplicationScoped
public class ReadPdf {

    private static final Logger LOG = Logger.getLogger(ReadPdf.class);

    /// In bytes.
    static final int MAX_BYTES = 20 * 1024 * 1024;

    /// A hundred pages take a second on an idle core. With the wait it is less than the gateway waits for an
    /// answer.
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private static final int AT_A_TIME = 2;
    private static final int PATIENCE_SECONDS = 5;

    /// Text in UTF-8, and what is said of pages.
    private static final int MAX_ANSWER = 4 * PdfPages.MAX_TEXT;

    /// A small heap, and no compiler for long runs: most files take less than a second.
    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-Xss2m",
            "-XX:MaxMetaspaceSize=128m",
            "-XX:MaxDirectMemorySize=16m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-UsePerfData",
            "-Djava.awt.headless=true");

    private static final int HEAP_FULL = 3;
    private static final int KILLED = 137;

    private final Semaphore places = new Semaphore(AT_A_TIME);
    private final List<String> command;
    private final Duration limit;

    ReadPdf() {
        this(LIMIT);
    }

    /// @param limit after which the process is ended
    ReadPdf(Duration limit) {
        this.limit = limit;
        command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", classPath(), PdfProcess.class.getName()));
    }

    /// Reads the file only once there is a place for it, so that those who wait hold no memory.
    ///
    /// @throws RuleBroken 413, 422 when no text can be read; 503 while too many other files are being read, or no
    ///     process can be started
    public MinutesSource read(InputStream body) {
        try {
            if (!places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to read a PDF file", e);
        }
        try {
            var file = body.readNBytes(MAX_BYTES + 1);
            if (file.length > MAX_BYTES) {
                throw MinutesRefused.minutesTooLarge(file.length, MAX_BYTES);
            }
            return source(file, content(file));
        } catch (PdfRefused refused) {
            throw problem(refused.refusal());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
        }
    }

    private static RuleBroken busy() {
        return RuleBroken.unavailable(ProblemCode.PDF_BUSY, "Too many PDF files are being read; try again shortly");
    }

    private Process started() {
        var builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
        builder.environment().clear();
        // The names of files on the class path may have letters beyond ASCII.
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start();
        } catch (IOException e) {
            LOG.error("The process that reads PDF files cannot be started", e);
            throw busy();
        }
    }

    private PdfContent content(byte[] file) throws IOException {
        var process = started();
        var watch = Thread.ofVirtual().start(() -> endWhenTimeIsUp(process));
        try {
            send(file, process);
            var answer = process.getInputStream().readNBytes(MAX_ANSWER);
            int status = process.waitFor();
            return switch (status) {
                case 0 -> content(new DataInputStream(new ByteArrayInputStream(answer)));
                case HEAP_FULL, PdfProcess.STACK_OVERFLOW, KILLED -> throw new PdfRefused(PdfRefusal.TOO_COMPLEX);
                default -> throw new IOException("The process that reads PDF files ended with " + status);
            };
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a PDF file was read", e);
        } finally {
            process.destroyForcibly();
            watch.interrupt();
        }
    }

    private void endWhenTimeIsUp(Process process) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException read) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(byte[] file, Process process) {
        try (var out = process.getOutputStream()) {
            out.write(file);
        } catch (IOException ended) {
            // The process has ended already; its status says why.
        }
    }

    private static PdfContent content(DataInputStream in) throws IOException {
        var refusal = in.readUTF();
        if (!refusal.isEmpty()) {
            throw new PdfRefused(PdfRefusal.valueOf(refusal));
        }
        int pages = in.readInt();
        int count = in.readInt();
        var doubts = new ArrayList<PdfContent.Doubt>();
        for (int i = 0; i < count; i++) {
            doubts.add(new PdfContent.Doubt(in.readInt(), PdfContent.Kind.valueOf(in.readUTF())));
        }
        return new PdfContent(pages, new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8), doubts);
    }

    static MinutesSource source(byte[] file, PdfContent content) {
        return new MinutesSource(
                MinutesSource.PDF,
                file.length,
                Sha256.hex(file),
                content.pages(),
                content.text(),
                content.doubts().stream()
                        .map(doubt -> new MinutesSource.PageDoubt(doubt.page(), code(doubt.kind())))
                        .toList());
    }

    private static DiagnosticCode code(PdfContent.Kind kind) {
        return switch (kind) {
            case NO_TEXT -> DiagnosticCode.PAGE_WITHOUT_TEXT;
            case DAMAGED -> DiagnosticCode.PAGE_DAMAGED;
            case ANNOTATIONS -> DiagnosticCode.PAGE_ANNOTATIONS;
        };
    }

    private static RuleBroken problem(PdfRefusal refusal) {
        return switch (refusal) {
            case NOT_PDF -> RuleBroken.invalid(MinutesRefused.minutesNotPdf());
            case DAMAGED -> RuleBroken.invalid(MinutesRefused.minutesPdfDamaged());
            case ENCRYPTED -> RuleBroken.invalid(MinutesRefused.minutesPdfEncrypted());
            case WITHOUT_TEXT -> RuleBroken.invalid(MinutesRefused.minutesPdfWithoutText());
            case TOO_MANY_PAGES -> RuleBroken.invalid(MinutesRefused.minutesTooManyPages(PdfPages.MAX_PAGES));
            case TOO_MUCH_TEXT -> MinutesRefused.minutesTooMuchText(PdfPages.MAX_TEXT);
            case TOO_COMPLEX -> RuleBroken.invalid(MinutesRefused.minutesPdfTooComplex());
        };
    }

    /// Where PDFBox, what it needs, and this program lie.
    private static String classPath() {
        return Stream.of(
                        PdfProcess.class,
                        PDDocument.class,
                        TrueTypeFont.class,
                        RandomAccessRead.class,
                        LogFactory.class,
                        Logger.class)
                .map(ReadPdf::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Where " + type + " lies is no address", e);
        }
    }
}
