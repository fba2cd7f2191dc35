package se.samverka.meetings.minutesimport.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/// Files that cannot be read as minutes.
public enum BadPdf {
    EMPTY("minutes-not-pdf") {
        @Override
        byte[] make() {
            return new byte[0];
        }
    },
    WEB_PAGE("minutes-not-pdf") {
        @Override
        byte[] make() {
            return "<!doctype html><title>§ 1 Hamnen</title>".getBytes(StandardCharsets.UTF_8);
        }
    },
    RANDOM_BYTES("minutes-not-pdf") {
        @Override
        byte[] make() {
            var bytes = new byte[100_000];
            new Random(7).nextBytes(bytes);
            return bytes;
        }
    },
    MARKS_ONLY("minutes-pdf-damaged") {
        @Override
        byte[] make() {
            return "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        }
    },
    CUT_OFF("minutes-pdf-damaged") {
        @Override
        byte[] make() {
            var whole = PrintedPdf.of(TEXT, PrintedPdf.Letters.COURIER);
            return Arrays.copyOf(whole, whole.length * 2 / 3);
        }
    },
    PASSWORD("minutes-pdf-encrypted") {
        @Override
        byte[] make() throws IOException {
            return locked("hemligt", true);
        }
    },
    TEXT_LOCKED("minutes-pdf-encrypted") {
        @Override
        byte[] make() throws IOException {
            return locked("", false);
        }
    },
    SCANNED("minutes-pdf-without-text") {
        @Override
        byte[] make() throws IOException {
            try (var document = new PDDocument()) {
                for (int i = 0; i < 3; i++) {
                    addImage(document);
                }
                return PrintedPdf.saved(document);
            }
        }
    },
    NO_PAGES("minutes-pdf-damaged") {
        @Override
        byte[] make() throws IOException {
            try (var document = new PDDocument()) {
                return PrintedPdf.saved(document);
            }
        }
    },
    MANY_PAGES("minutes-too-many-pages") {
        @Override
        byte[] make() {
            return PrintedPdf.of("§ 1 Hamnen\f".repeat(300) + "§ 2 Bron", PrintedPdf.Letters.COURIER);
        }
    },
    /// The tree says that it has one page, and has more than it may.
    HIDDEN_PAGES("minutes-too-many-pages") {
        @Override
        byte[] make() {
            var objects = new String[502];
            objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
            var kids = new StringBuilder();
            for (int i = 2; i < objects.length; i++) {
                kids.append(i + 1).append(" 0 R ");
                objects[i] = "<</Type/Page/MediaBox[0 0 600 800]/Parent 2 0 R>>";
            }
            objects[1] = "<</Type/Pages/Count 1/Kids[" + kids + "]>>";
            return raw(objects);
        }
    },
    /// The root of the pages is its own only kid.
    ENDLESS_TREE("minutes-pdf-damaged") {
        @Override
        byte[] make() {
            return raw("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[2 0 R]>>");
        }
    },
    /// Spaces that PDFBox reads as they come.
    DEFLATE_BOMB("minutes-pdf-too-complex") {
        @Override
        byte[] make() throws IOException {
            return page(deflated(300, 1 << 20, ' '), "/Filter/FlateDecode");
        }

        @Override
        boolean mayBeDamaged() {
            return true;
        }
    },
    /// A kilobyte, packed twice.
    DOUBLE_BOMB("minutes-pdf-too-complex") {
        @Override
        byte[] make() throws IOException {
            var once = deflated(1_000, 1 << 20, ' ');
            var twice = new ByteArrayOutputStream();
            try (var out = new DeflaterOutputStream(twice)) {
                out.write(once);
            }
            return page(twice.toByteArray(), "/Filter[/FlateDecode/ASCII85Decode/FlateDecode]");
        }

        @Override
        boolean mayBeDamaged() {
            return true;
        }
    },
    DEEP_ARRAYS("minutes-pdf-too-complex") {
        @Override
        byte[] make() {
            return raw(
                    "<</Type/Catalog/Pages 2 0 R/Deep " + "[".repeat(1_000_000) + "]".repeat(1_000_000) + ">>",
                    "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                    "<</Type/Page/MediaBox[0 0 600 800]/Parent 2 0 R>>");
        }

        @Override
        boolean mayBeDamaged() {
            return true;
        }
    },
    DEEP_TREE("minutes-pdf-too-complex") {
        @Override
        byte[] make() {
            int depth = 100_000;
            var objects = new String[depth + 2];
            objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
            for (int i = 1; i <= depth; i++) {
                objects[i] = "<</Type/Pages/Count 1/Kids[" + (i + 2) + " 0 R]>>";
            }
            objects[depth + 1] = "<</Type/Page/MediaBox[0 0 600 800]>>";
            return raw(objects);
        }

        @Override
        boolean mayBeDamaged() {
            return true;
        }
    },
    /// Each form draws the next one twenty times.
    FORMS_IN_FORMS("minutes-pdf-too-complex") {
        @Override
        byte[] make() {
            var objects = new String[14];
            objects[0] = "<</Type/Catalog/Pages 2 0 R>>";
            objects[1] = "<</Type/Pages/Count 1/Kids[3 0 R]>>";
            objects[2] = "<</Type/Page/MediaBox[0 0 600 800]/Parent 2 0 R/Contents 4 0 R"
                    + "/Resources<</XObject<</X 5 0 R>>>>>>";
            objects[3] = stream("", "/X Do ".repeat(20));
            for (int i = 4; i < objects.length; i++) {
                objects[i] = stream(
                        "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X " + (i + 2) + " 0 R>>>>",
                        "/X Do ".repeat(20));
            }
            return raw(objects);
        }
    },
    HUGE_FONT("minutes-pdf-too-complex") {
        @Override
        byte[] make() throws IOException {
            var font = deflated(1_000, 1 << 20, 'A');
            var file = new ByteArrayOutputStream();
            file.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII));
            file.writeBytes((object(1, "<</Type/Catalog/Pages 2 0 R>>")
                            + object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                            + object(
                                    3,
                                    "<</Type/Page/MediaBox[0 0 600 800]/Parent 2 0 R/Contents 4 0 R"
                                            + "/Resources<</Font<</F 5 0 R>>>>>>")
                            + object(4, stream("", "BT /F 10 Tf 50 700 Td (Hamnen) Tj ET"))
                            + object(
                                    5,
                                    "<</Type/Font/Subtype/TrueType/BaseFont/A/FontDescriptor 6 0 R/FirstChar 0"
                                            + "/LastChar 0/Widths[500]>>")
                            + object(6, "<</Type/FontDescriptor/FontName/A/Flags 4/FontFile2 7 0 R>>")
                            + "7 0 obj\n<</Length " + font.length + "/Filter/FlateDecode>>\nstream\n")
                    .getBytes(StandardCharsets.US_ASCII));
            file.writeBytes(font);
            file.writeBytes(
                    "\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 8>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
            return file.toByteArray();
        }
    },
    MUCH_TEXT("minutes-too-large") {
        @Override
        byte[] make() throws IOException {
            return page(
                    ("BT /F 10 Tf " + ("(" + "a".repeat(1_000) + ") Tj ").repeat(600) + "ET")
                            .getBytes(StandardCharsets.US_ASCII),
                    "");
        }
    };

    static final String TEXT = "Hamnnämnden 2031-03-07\n\n§ 1 Bryggan\nBeslut\nBryggan lagas.\n";

    private final String code;

    BadPdf(String code) {
        this.code = code;
    }

    abstract byte[] make() throws IOException;

    /// Makes the file; a test calls it once.
    public byte[] file() {
        try {
            return make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String code() {
        return code;
    }

    /// Whether PDFBox may reach the end of the file, or notice that it is broken, before its memory is used up.
    boolean mayBeDamaged() {
        return false;
    }

    static void addImage(PDDocument document) throws IOException {
        var page = new PDPage();
        document.addPage(page);
        var image = LosslessFactory.createFromImage(document, new BufferedImage(50, 50, BufferedImage.TYPE_INT_RGB));
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 0, 0, 600, 800);
        }
    }

    private static byte[] locked(String password, boolean mayTakeOutText) throws IOException {
        try (var document = Loader.loadPDF(PrintedPdf.of(TEXT, PrintedPdf.Letters.COURIER))) {
            var rights = new AccessPermission();
            rights.setCanExtractContent(mayTakeOutText);
            var policy = new StandardProtectionPolicy("owner", password, rights);
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            return PrintedPdf.saved(document);
        }
    }

    private static byte[] deflated(int blocks, int size, char filled) throws IOException {
        var block = new byte[size];
        Arrays.fill(block, (byte) filled);
        var packed = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            for (int i = 0; i < blocks; i++) {
                out.write(block);
            }
        }
        return packed.toByteArray();
    }

    /// A file of one page with this content.
    static byte[] page(byte[] content, String filter) throws IOException {
        var file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.7\n" + object(1, "<</Type/Catalog/Pages 2 0 R>>")
                        + object(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>")
                        + object(
                                3,
                                "<</Type/Page/MediaBox[0 0 600 800]/Parent 2 0 R/Contents 4 0 R"
                                        + "/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Courier>>>>>>>>")
                        + "4 0 obj\n<</Length " + content.length + filter + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(content);
        file.writeBytes(
                "\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 5>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }

    /// A file of these objects, numbered from 1, without a table of where they stand.
    private static byte[] raw(String... objects) {
        var file = new StringBuilder("%PDF-1.7\n");
        for (int i = 0; i < objects.length; i++) {
            file.append(object(i + 1, objects[i]));
        }
        file.append("trailer<</Root 1 0 R/Size ").append(objects.length + 1).append(">>\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String object(int number, String content) {
        return number + " 0 obj\n" + content + "\nendobj\n";
    }

    private static String stream(String dictionary, String content) {
        return "<<" + dictionary + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream";
    }
}
