package se.samverka.agreements.agreement.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Something allowed that is likely to be a mistake.
///
/// @param code stable, lower case with hyphens
@Schema(name = "AgreementWarning")
public record Warning(
        @Schema(description = "Stable code of the warning, lower case with hyphens / Varningens kod, oföränderlig")
        String code,

        @Schema(
                description = "What is likely to be a mistake, in English / Vad som troligen är ett misstag, på"
                        + " engelska")
        String detail) {

    /// Another agreement renews the same one.
    public static final Warning SECOND_SUCCESSOR = new Warning(
            "second-successor",
            "Another agreement, draft or in force, renews the same predecessor; what both claim would be owed twice");

    /// It begins before the agreement that it renews.
    public static final Warning BEGINS_BEFORE_PREDECESSOR = new Warning(
            "begins-before-predecessor", "The agreement begins on an earlier day than the predecessor that it renews");

    /// @param code of a warning that is kept
    public static Warning of(String code) {
        return code.equals(SECOND_SUCCESSOR.code()) ? SECOND_SUCCESSOR : BEGINS_BEFORE_PREDECESSOR;
    }
}
