package se.samverka.archive;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Where the files of a package lie (E-ARK CSIP 2.1).
public final class Layout {

    public static final String METS = "METS.xml";
    public static final String DUBLIN_CORE = "metadata/descriptive/dc.xml";
    public static final String PREMIS = "metadata/preservation/premis.xml";
    public static final String DOCUMENTATION = "documentation/";
    /// The list that `sha256sum -c` reads: of every file but METS, which lists it, its seal and itself.
    public static final String CHECKSUMS = DOCUMENTATION + "checksums.sha256";

    /// The seal of that list, and so of every file in it.
    public static final String SEAL = CHECKSUMS + ".p7s";

    public static final String SCHEMAS = "schemas/";
    /// What is archived.
    public static final String DATA = "representations/minutes/data/";

    public static final String PACKAGE = DATA + "package.json";
    public static final String CHAIN = DATA + "approval-chain.json";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "pdf", PackagedFile.PDF,
            "json", "application/json",
            "xml", "application/xml",
            "xsd", "application/xml",
            "p7s", "application/pkcs7-signature");

    static final int LONGEST_PATH = 200;
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private Layout() {}

    /// The media type of a file, by the ending of its name.
    public static String mediaType(String path) {
        return MEDIA_TYPES.getOrDefault(path.substring(path.lastIndexOf('.') + 1), "text/plain");
    }

    /// Whether a path stays below the package's folder wherever it is unpacked, on each file system.
    static boolean isSafe(String path) {
        if (path.isEmpty() || path.length() > LONGEST_PATH || path.endsWith("/")) {
            return false;
        }
        for (var segment : path.split("/", -1)) {
            if (!SEGMENT.matcher(segment).matches() || segment.endsWith(".")) {
                return false;
            }
        }
        return true;
    }

    /// File systems that do not tell upper and lower case apart see one name in both.
    static String folded(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
