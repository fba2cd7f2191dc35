package se.samverka.finance.delivery.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.delivery.export.model.Export;
import se.samverka.finance.delivery.export.store.ExportContents;
import se.samverka.finance.delivery.export.store.ExportRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.web.Page;

/// Exports that the caller may see: those of its own organisation; an administrator sees all.
@ApplicationScoped
public class ShowExports {

    private final ExportRepository exports;
    private final ExportContents contents;
    private final BatchFormats formats;
    private final Caller caller;

    public ShowExports(ExportRepository exports, ExportContents contents, BatchFormats formats, Caller caller) {
        this.exports = exports;
        this.contents = contents;
        this.formats = formats;
        this.caller = caller;
    }

    /// A finished file.
    public record Content(Export export, Export.ExportFile file, String mediaType, String fileName) {}

    /// @throws RuleBroken 404 for an export that is unknown or not the caller's to see
    @Transactional
    public Export one(UUID id) {
        return exports.find(id)
                .filter(export -> caller.isAdmin() || caller.actsFor(export.organisation()))
                .orElseThrow(() -> RuleBroken.notFound("export"));
    }

    @Transactional
    public Page<Export> page(boolean descending, int offset, int limit) {
        if (caller.isAdmin()) {
            return exports.page(null, descending, offset, limit);
        }
        return caller.organisation()
                .map(own -> exports.page(own, descending, offset, limit))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    /// @throws RuleBroken 409 while the file is not finished, and after a failure
    @Transactional
    public Content content(UUID id) {
        var export = one(id);
        var file = export.file();
        if (file == null) {
            throw RuleBroken.conflict(
                    ProblemCode.EXPORT_NOT_DONE,
                    export.status() == Export.Status.FAILED
                            ? "This export has failed and has no file; order it again"
                            : "The file is not finished: " + export.done() + " of " + export.total()
                                    + " documents have been processed");
        }
        var format = formats.of(export.format());
        var name = export.side().name().toLowerCase(java.util.Locale.ROOT) + "_" + export.organisation() + "_"
                + export.from() + "_" + export.to() + "." + format.fileEnding();
        return new Content(export, file, format.mediaType(), name);
    }

    /// Sends a finished file piece by piece.
    public void copy(Content content, OutputStream out) throws IOException {
        contents.copy(content.export().id(), content.file().sizeBytes(), out);
    }
}
