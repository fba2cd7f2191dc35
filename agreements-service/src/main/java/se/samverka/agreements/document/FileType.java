package se.samverka.agreements.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of file that are taken, each told by its content. What a client or a file name says is only
/// compared.
enum FileType {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /// Plain text in UTF-8.
    TEXT("text/plain");

    static final String ALL = "application/pdf, application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            + " and text/plain in UTF-8";

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /// Without parameters, `application/pdf`.
    String mediaType() {
        return mediaType;
    }

    /// As an answer's Content-Type.
    String contentType() {
        return this == TEXT ? mediaType + ";charset=UTF-8" : mediaType;
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return List.of(values()).stream()
                .filter(type -> type.mediaType.equals(mediaType.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// What the file really is; empty for anything else than a whole file of one of the three.
    static Optional<FileType> of(Path file) throws IOException {
        if (FileContent.isWholePdf(file)) {
            return Optional.of(PDF);
        }
        if (FileContent.isDocx(file)) {
            return Optional.of(DOCX);
        }
        return FileContent.isText(file) ? Optional.of(TEXT) : Optional.empty();
    }

    /// Whether a file of this type may have that name. A name without an ending says nothing; `Avtal 2026.01`
    /// neither.
    boolean mayBeNamed(String filename) {
        int dot = filename.lastIndexOf('.');
        var ending = dot < 0 ? "" : filename.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.isEmpty()
                || !ending.chars().allMatch(c -> c >= 'a' && c <= 'z')
                || endings().contains(ending);
    }

    private List<String> endings() {
        return switch (this) {
            case PDF -> List.of("pdf");
            case DOCX -> List.of("docx");
            case TEXT -> List.of("txt", "text", "md");
        };
    }
}
