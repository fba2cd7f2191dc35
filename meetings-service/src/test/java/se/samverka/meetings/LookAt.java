package se.samverka.meetings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import se.samverka.paper.ArchivalPdf;

/// Leaves documents in `target/pages`, to look at.
final class LookAt {

    private static final Path FOLDER = Path.of("target", "pages");
    private static final int MOST_PICTURES = 6;

    private LookAt() {}

    static void page(String html, String name) throws IOException {
        Files.writeString(Files.createDirectories(FOLDER).resolve(name + ".html"), html);
    }

    /// The file and pictures of its first pages.
    static void file(byte[] pdf, String name) throws IOException {
        Files.write(Files.createDirectories(FOLDER).resolve(name + ".pdf"), pdf);
        for (int page = 1; page <= Math.min(MOST_PICTURES, ArchivalPdf.pages(pdf)); page++) {
            ImageIO.write(
                    ArchivalPdf.picture(pdf, page),
                    "png",
                    FOLDER.resolve(name + "-" + page + ".png").toFile());
        }
    }
}
