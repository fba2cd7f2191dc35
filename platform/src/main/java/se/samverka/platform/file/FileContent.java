package se.samverka.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import se.samverka.platform.value.FileType;

/// Finds out what type a file has. The first bytes are not enough: a truncated PDF begins like a PDF, and a
/// spreadsheet like a text document. Each type is therefore checked for what a complete file of it has.
final class FileContent {

    private static final byte[] PDF_START = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP_START = {'P', 'K', 3, 4};
    /// Readers look for the end of a PDF in its last kibibyte (ISO 32000-1, annex H.3.18).
    private static final int PDF_TAIL = 1024;

    private static final String TYPES = "[Content_Types].xml";
    private static final int MAX_TYPES_BYTES = 1024 * 1024;

    /// The content type of the main part of each office format; those with macros have another.
    private static final Map<String, FileType> MAIN_PARTS = Map.of(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
            FileType.DOCX,
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            FileType.XLSX,
            "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
            FileType.PPTX);

    private static final int BUFFER_CHARS = 16 * 1024;

    private FileContent() {}

    /// The file's type; empty unless it is a complete file of one of the types.
    static Optional<FileType> typeOf(Path file) throws IOException {
        if (isWholePdf(file)) {
            return Optional.of(FileType.PDF);
        }
        var office = officeType(file);
        if (office.isPresent()) {
            return office;
        }
        return isText(file) ? Optional.of(FileType.TEXT) : Optional.empty();
    }

    /// A PDF starts with its header and ends with `startxref`, a number and `%%EOF` (ISO 32000-2, 7.5.2 and
    /// 7.5.5); a truncated one does not.
    private static boolean isWholePdf(Path file) throws IOException {
        if (!startsWith(file, PDF_START)) {
            return false;
        }
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(PDF_TAIL, bytes.length())];
            bytes.seek(bytes.length() - tail.length);
            bytes.readFully(tail);
            var end = new String(tail, StandardCharsets.ISO_8859_1);
            int startxref = end.lastIndexOf("startxref");
            return startxref >= 0 && end.indexOf("%%EOF", startxref) > 0;
        }
    }

    /// A zip whose list of content types names a main part, and which has that part
    /// (ECMA-376 part 2). One with macros names another type, and is none.
    private static Optional<FileType> officeType(Path file) throws IOException {
        if (!startsWith(file, ZIP_START)) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(file.toFile())) {
            var types = zip.getEntry(TYPES);
            if (types == null) {
                return Optional.empty();
            }
            byte[] xml;
            try (var in = zip.getInputStream(types)) {
                xml = in.readNBytes(MAX_TYPES_BYTES);
            }
            return mainPart(xml, zip);
        } catch (ZipException | XMLStreamException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileType> mainPart(byte[] contentTypes, ZipFile zip) throws XMLStreamException {
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        var xml = factory.createXMLStreamReader(new ByteArrayInputStream(contentTypes));
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT
                        || !xml.getLocalName().equals("Override")) {
                    continue;
                }
                var type = MAIN_PARTS.get(String.valueOf(xml.getAttributeValue(null, "ContentType")));
                if (type != null) {
                    var part = xml.getAttributeValue(null, "PartName");
                    return part != null && part.startsWith("/") && zip.getEntry(part.substring(1)) != null
                            ? Optional.of(type)
                            : Optional.empty();
                }
            }
            return Optional.empty();
        } finally {
            xml.close();
        }
    }

    /// UTF-8 without control characters other than tab, line feed, form feed and carriage return.
    private static boolean isText(Path file) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (startsWith(file, PDF_START)) {
            return false;
        }
        try (var reader = new InputStreamReader(Files.newInputStream(file), decoder)) {
            var buffer = new char[BUFFER_CHARS];
            for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] < ' ' && "\t\n\f\r".indexOf(buffer[i]) < 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static boolean startsWith(Path file, byte[] start) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return java.util.Arrays.equals(in.readNBytes(start.length), start);
        }
    }
}
