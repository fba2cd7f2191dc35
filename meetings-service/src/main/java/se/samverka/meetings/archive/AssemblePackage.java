package se.samverka.meetings.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.samverka.archive.Layout;
import se.samverka.archive.PackageFacts;
import se.samverka.archive.PackageWriter;
import se.samverka.archive.PackagedFile;
import se.samverka.meetings.archive.model.ArchivePackage;
import se.samverka.meetings.archive.model.ArchivePackage.PackedFile;
import se.samverka.meetings.archive.model.PackedMeeting;
import se.samverka.meetings.archive.store.ArchiveContents;
import se.samverka.meetings.archive.store.ArchivePackageRepository;
import se.samverka.meetings.body.BodyDocument;
import se.samverka.meetings.body.LookUpBodyYear;
import se.samverka.meetings.meeting.LookUpArchivedMinutes;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.meetings.paper.SealKeys;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.OrganisationNumber;
import se.samverka.seal.DetachedSeal;

/// Makes the package of the files of its meetings, in one transaction that reads one file at a time.
@ApplicationScoped
class AssemblePackage {

    private static final Logger LOG = Logger.getLogger(AssemblePackage.class);
    /// Of memberships and of changes of the body; a bound.
    static final int MOST = 10_000;

    private final LookUpArchivedMinutes minutes;
    private final LookUpBodyYear bodies;
    private final DescribePackage describe;
    private final DocumentSchemas schemas;
    private final ArchiveJson json;
    private final ArchivePackageRepository packages;
    private final ArchiveContents contents;
    private final SealKeys keys;
    private final BusinessTime time;
    private final String softwareVersion;
    private final DetachedSeal seal = new DetachedSeal();

    AssemblePackage(
            LookUpArchivedMinutes minutes,
            LookUpBodyYear bodies,
            DescribePackage describe,
            DocumentSchemas schemas,
            ArchiveJson json,
            ArchivePackageRepository packages,
            ArchiveContents contents,
            SealKeys keys,
            BusinessTime time,
            @ConfigProperty(name = "quarkus.application.version", defaultValue = "unknown") String softwareVersion) {
        this.minutes = minutes;
        this.bodies = bodies;
        this.describe = describe;
        this.schemas = schemas;
        this.json = json;
        this.packages = packages;
        this.contents = contents;
        this.keys = keys;
        this.time = time;
        this.softwareVersion = softwareVersion;
    }

    /// @return whether the minutes are still those that were packed; if not, the package must be made anew
    @Transactional(Transactional.TxType.MANDATORY)
    boolean run(ArchivePackage leased) {
        if (!packages.stillHolds(leased)) {
            return true;
        }
        var ofYear = minutes.ofYear(leased.bodyId(), leased.year(), OrderArchivePackage.MOST_MEETINGS);
        var packed = contents.meetings(leased.id());
        if (!isAsPacked(ofYear, packed)) {
            return false;
        }
        var body = keepOwnFiles(leased, ofYear, packed);
        var written = write(leased, body);
        if (!packages.holds(leased)) {
            throw new IllegalStateException("Package " + leased.id() + " was withdrawn while it was being written");
        }
        packages.finish(leased, written, time.now());
        contents.dropFiles(leased.id());
        return true;
    }

    /// Every change of minutes raises the revision of their meeting.
    private static boolean isAsPacked(List<MeetingDocument> ofYear, List<PackedMeeting> packed) {
        Map<Object, Long> revisions =
                ofYear.stream().collect(Collectors.toMap(MeetingDocument::id, MeetingDocument::revision));
        return packed.stream()
                .allMatch(meeting -> Objects.equals(revisions.get(meeting.meetingId()), meeting.revision()));
    }

    private BodyDocument keepOwnFiles(ArchivePackage leased, List<MeetingDocument> ofYear, List<PackedMeeting> packed) {
        var bodyYear = bodies.find(leased.bodyId(), leased.year(), MOST);
        var paths = contents.files(leased.id()).stream().map(PackagedFile::path).collect(Collectors.toSet());
        keep(leased, Layout.DATA + "body.json", bodyYear.body());
        keep(leased, Layout.DATA + "body-history.json", Map.of("changes", bodyYear.history()));
        keep(leased, Layout.DATA + "memberships.json", Map.of("memberships", bodyYear.memberships()));
        keep(leased, Layout.CHAIN, describe.chain(leased.bodyId(), ofYear, packed, paths));
        keep(leased, Layout.PACKAGE, describe.contents(bodyYear, leased.year(), ofYear, packed));
        keep(leased, Layout.SCHEMAS + "documents.schema.json", schemas.documents());
        return bodyYear.body();
    }

    private void keep(ArchivePackage leased, String path, Object document) {
        contents.keep(leased.id(), path, json.write(document));
    }

    private PackedFile write(ArchivePackage leased, BodyDocument body) {
        var facts = new PackageFacts(
                body.name(),
                value(body.parentOrganisation()),
                value(body.secretariat()),
                leased.year(),
                leased.requestedAt(),
                softwareVersion);
        var sealing = sealing();
        var pieces = contents.write(leased.id());
        try {
            var objectId = PackageWriter.write(
                    facts, contents.files(leased.id()), path -> contents.content(leased.id(), path), sealing, pieces);
            var whole = pieces.finish();
            return new PackedFile(objectId, whole.sizeBytes(), whole.sha256(), sealing != null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String value(@Nullable OrganisationNumber organisation) {
        return organisation == null ? null : organisation.value();
    }

    /// A package can be checked without a seal too, and its document says that it has none.
    private PackageWriter.@Nullable Sealing sealing() {
        var now = time.now();
        try {
            var key = keys.usable(now);
            return list -> seal.seal(list, key, now);
        } catch (RuleBroken e) {
            LOG.warnf("An archive package is not sealed: %s", e.getMessage());
            return null;
        }
    }
}
