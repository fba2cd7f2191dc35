package se.samverka.agreements.document.rest;

import org.jspecify.annotations.Nullable;
import se.samverka.agreements.document.DocumentName;
import se.samverka.agreements.document.model.AgreementFileKind;
import se.samverka.platform.file.FileLabel;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.QueryValues;

/// Reads what the sender calls a file from the query.
final class DocumentLabel {

    private DocumentLabel() {}

    /// @param kind OTHER when absent
    /// @param title the file name when absent
    /// @param filename without a path
    /// @throws RuleBroken 400 for an invalid name, title or kind
    static DocumentName of(@Nullable String kind, @Nullable String title, @Nullable String filename) {
        var label = FileLabel.of(title, filename);
        var what = QueryValues.oneOf("kind", kind, AgreementFileKind.class).orElse(AgreementFileKind.OTHER);
        return new DocumentName(what, label.title(), label.filename());
    }
}
