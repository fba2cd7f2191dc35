package se.samverka.platform.file;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/// File names as a header can carry them (RFC 6266).
public final class FileName {

    private FileName() {}

    /// Content-Disposition of a download: the name itself in `filename*` (RFC 8187), and beside it the nearest
    /// name in ASCII for whoever does not read that.
    public static String attachment(String name) {
        var ascii = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^ -~]|[\"\\\\%;]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
