package se.samverka.platform.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Every code that a problem document can have, as `docs/problems.md` lists them. The OpenAPI documents show the
/// same list, and a test holds the code to it.
public final class ProblemCodes {

    private static final String LIST = "problems.md";
    private static final Pattern CODE = Pattern.compile("`([a-z0-9]+(?:-[a-z0-9]+)*)`");
    /// The column of a row between the status and what to do; a row begins with a bar.
    private static final int CODES = 2;

    private ProblemCodes() {}

    /// In alphabetical order.
    public static Set<String> all() {
        var codes = new TreeSet<String>();
        for (var line : read()) {
            var cells = line.split("\\|", -1);
            if (line.startsWith("|") && cells.length > CODES) {
                CODE.matcher(cells[CODES]).results().forEach(code -> codes.add(code.group(1)));
            }
        }
        return codes;
    }

    private static List<String> read() {
        try (var file = ProblemCodes.class.getResourceAsStream(LIST)) {
            if (file == null) {
                throw new IllegalStateException(LIST + " is not on the class path; the build of platform adds it");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
