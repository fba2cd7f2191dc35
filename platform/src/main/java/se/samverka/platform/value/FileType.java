package se.samverka.platform.value;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The types of file that a service may accept. The content decides the type; the Content-Type and the file name
/// are compared with it.
public enum FileType {
    PDF("application/pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    /// Plain text in UTF-8.
    TEXT("text/plain");

    private final String mediaType;

    FileType(String mediaType) {
        this.mediaType = mediaType;
    }

    /// Some types in words.
    public static String named(Collection<FileType> types) {
        return types.stream()
                .map(type -> type == TEXT ? type.mediaType + " in UTF-8" : type.mediaType)
                .collect(Collectors.joining(", "));
    }

    /// Without parameters, `application/pdf`.
    public String mediaType() {
        return mediaType;
    }

    /// As an answer's Content-Type.
    public String contentType() {
        return this == TEXT ? mediaType + ";charset=UTF-8" : mediaType;
    }

    public static Optional<FileType> ofMediaType(String mediaType) {
        return List.of(values()).stream()
                .filter(type -> type.mediaType.equals(mediaType.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    /// Whether a file of this type may have that name. Any type may have a name without an ending, and `Avtal
    /// 2026.01` has none.
    public boolean mayBeNamed(String filename) {
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
            case XLSX -> List.of("xlsx");
            case PPTX -> List.of("pptx");
            case TEXT -> List.of("txt", "text", "md");
        };
    }
}
