package se.samverka.archive;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import se.samverka.seal.SealLines;

/// The command `./verify-archive`: prints what a package is, and whether it is as it was made.
public final class VerifyArchive {

    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;
    private static final int NOT_CHECKED = 2;
    private static final int MOST_SHOWN = 50;

    private static final String USAGE = """
            Usage: ./verify-archive [--certificate FILE] FILE-OR-FOLDER
            Exit code: 0 intact; 1 changed, incomplete, or not sealed by the expected holder; 2 not checked.""";

    private VerifyArchive() {}

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out));
    }

    /// @return the exit code
    static int run(String[] arguments, PrintStream out) {
        boolean named = arguments.length == 3 && arguments[0].equals("--certificate");
        if (!named && arguments.length != 1) {
            out.println(USAGE);
            return NOT_CHECKED;
        }
        try {
            var expected = named ? SealLines.certificate(Path.of(arguments[1])) : null;
            var file = Path.of(arguments[arguments.length - 1]);
            return print(ArchiveCheck.check(file, expected), expected, file, out);
        } catch (IOException | CertificateException e) {
            out.println("Not checked: " + e);
            return NOT_CHECKED;
        }
    }

    private static int print(ArchiveReport report, @Nullable X509Certificate expected, Path file, PrintStream out) {
        out.println("File         " + file);
        if (!report.id().isEmpty()) {
            out.println("Package      " + report.id());
            out.println("Content      " + report.title());
            out.println("Files        " + report.files() + " listed in METS.xml, with size and SHA-256");
            out.println("Approvals    " + report.recomputed() + " computed again from the minutes; " + report.outside()
                    + " in the chain belong to other minutes");
        }
        seal(report, expected, out);
        report.notes().forEach(note -> out.println("Note         " + note));
        report.faults().stream().limit(MOST_SHOWN).forEach(fault -> out.println("Fault        " + fault));
        if (report.faults().size() > MOST_SHOWN) {
            out.println("Fault        and " + (report.faults().size() - MOST_SHOWN) + " more");
        }
        out.println("Result       " + (report.isIntact() ? "INTACT" : "NOT INTACT"));
        return report.isIntact() ? INTACT : NOT_INTACT;
    }

    private static void seal(ArchiveReport report, @Nullable X509Certificate expected, PrintStream out) {
        var sealed = report.seal();
        if (sealed == null) {
            out.println("Seal         none: the checksums show faults of transfer and storage, and not who made the"
                    + " package");
            return;
        }
        var seal = sealed.seal();
        if (seal == null) {
            return;
        }
        SealLines.print(seal, out);
        SealLines.printLimits(seal, report.isIntact(), expected, out);
    }
}
