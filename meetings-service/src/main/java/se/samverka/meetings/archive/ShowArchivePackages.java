package se.samverka.meetings.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.archive.model.ArchivePackage;
import se.samverka.meetings.archive.model.ArchivePackage.PackedFile;
import se.samverka.meetings.archive.store.ArchiveContents;
import se.samverka.meetings.archive.store.ArchivePackageRepository;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;

/// Packages, for the body's secretariat and administrators alone.
@ApplicationScoped
public class ShowArchivePackages {

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final ArchivePackageRepository packages;
    private final ArchiveContents contents;

    ShowArchivePackages(
            BodyRepository bodies, BodyAccess access, ArchivePackageRepository packages, ArchiveContents contents) {
        this.bodies = bodies;
        this.access = access;
        this.packages = packages;
        this.contents = contents;
    }

    /// A finished package.
    public record Content(UUID id, PackedFile file, String fileName) {}

    /// @throws RuleBroken 404 also for those who may not see it
    @Transactional
    public ArchivePackage one(UUID bodyId, UUID id) {
        requireReader(bodyId);
        return packages.find(bodyId, id).orElseThrow(() -> RuleBroken.notFound("archive package"));
    }

    /// @throws RuleBroken 404 also for those who may not see the body's packages
    @Transactional
    public Page<ArchivePackage> page(UUID bodyId, PageQuery query) {
        requireReader(bodyId);
        return packages.page(bodyId, query);
    }

    private void requireReader(UUID bodyId) {
        if (!access.readsAsSecretariat(bodies.known(bodyId))) {
            throw RuleBroken.notFound("archive package");
        }
    }

    /// @throws RuleBroken 404; 409 while the package is not finished, after a failure, and once it is withdrawn
    @Transactional
    public Content content(UUID bodyId, UUID id) {
        var found = one(bodyId, id);
        var file = found.file();
        if (file == null) {
            throw RuleBroken.conflict(ProblemCode.ARCHIVE_PACKAGE_HAS_NO_FILE, why(found));
        }
        return new Content(id, file, "protokoll_" + found.year() + "_" + file.objectId() + ".zip");
    }

    private static String why(ArchivePackage found) {
        return switch (found.status()) {
            case FAILED -> "This package has failed; order it again";
            case WITHDRAWN ->
                "This package was withdrawn, because something in it was masked or erased later; order it again";
            case WAITING, RUNNING, DONE ->
                "The package is not finished: " + found.done() + " of " + found.total() + " meetings are packed";
        };
    }

    /// Sends a finished package piece by piece.
    public void copy(Content content, OutputStream out) throws IOException {
        contents.copy(content.id(), content.file().sizeBytes(), out);
    }
}
