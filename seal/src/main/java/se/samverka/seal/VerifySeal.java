package se.samverka.seal;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.jspecify.annotations.Nullable;
import se.samverka.seal.SealReport.State;

/// The command `./verify-seal`: prints who sealed a file, when, and whether it is intact.
public final class VerifySeal {

    private static final int INTACT = 0;
    private static final int NOT_INTACT = 1;
    private static final int NOT_CHECKED = 2;

    private static final String USAGE = """
            Usage: ./verify-seal [--certificate FILE] FILE
            Exit code: 0 intact; 1 changed, not sealed, or not sealed by the expected holder; 2 not checked.""";

    private VerifySeal() {}

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
            return print(SealCheck.check(Files.readAllBytes(file), expected), expected, file, out);
        } catch (IOException | CertificateException e) {
            out.println("Not checked: " + e);
            return NOT_CHECKED;
        }
    }

    private static int print(SealReport report, @Nullable X509Certificate expected, Path file, PrintStream out) {
        out.println("File         " + file);
        var seal = report.seal();
        if (seal != null) {
            SealLines.print(seal, out);
        }
        out.println("Result       " + report.state() + (report.detail().isEmpty() ? "" : ": " + report.detail()));
        if (seal != null) {
            SealLines.printLimits(seal, report.state() == State.INTACT, expected, out);
        }
        return report.state() == State.INTACT ? INTACT : NOT_INTACT;
    }
}
