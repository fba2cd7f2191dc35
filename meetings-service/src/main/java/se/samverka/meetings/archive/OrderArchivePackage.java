package se.samverka.meetings.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import se.samverka.contracts.ProblemCode;
import se.samverka.meetings.archive.model.ArchivePackage;
import se.samverka.meetings.archive.model.FolderNames;
import se.samverka.meetings.archive.model.PackedMeeting;
import se.samverka.meetings.archive.store.ArchiveContents;
import se.samverka.meetings.archive.store.ArchivePackageRepository;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.store.BodyRepository;
import se.samverka.meetings.meeting.LookUpArchivedMinutes;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;

/// Orders a package, and fixes which meetings it packs: those of the year whose minutes are approved.
@ApplicationScoped
public class OrderArchivePackage {

    /// A bound; a body meets at most some dozens of times in a year.
    static final int MOST_MEETINGS = 500;

    private final BodyRepository bodies;
    private final BodyAccess access;
    private final LookUpArchivedMinutes minutes;
    private final ArchivePackageRepository packages;
    private final ArchiveContents contents;
    private final Caller caller;
    private final BusinessTime time;

    OrderArchivePackage(
            BodyRepository bodies,
            BodyAccess access,
            LookUpArchivedMinutes minutes,
            ArchivePackageRepository packages,
            ArchiveContents contents,
            Caller caller,
            BusinessTime time) {
        this.bodies = bodies;
        this.access = access;
        this.minutes = minutes;
        this.packages = packages;
        this.contents = contents;
        this.caller = caller;
        this.time = time;
    }

    /// @return the unfinished package of the year where there is one
    /// @throws RuleBroken 404; 403 for others than the secretariat and administrators; 409 when no minutes of the
    /// year are approved; 422 when the year has too many meetings
    @Transactional
    public ArchivePackage run(UUID bodyId, int year) {
        // The erasure of a membership locks the body first, and its packages then.
        var body = bodies.locked(bodyId);
        access.requireSecretariatOrAdmin(body);
        packages.lockOrdersOf(bodyId);
        return packages.open(bodyId, year).orElseGet(() -> order(bodyId, year, approved(bodyId, year)));
    }

    private List<MeetingDocument> approved(UUID bodyId, int year) {
        var ofYear = minutes.ofYear(bodyId, year, MOST_MEETINGS + 1);
        if (ofYear.size() > MOST_MEETINGS) {
            throw RuleBroken.invalid(new Violation(
                    "/year", ProblemCode.TOO_MANY, "A package has the meetings of a year, at most " + MOST_MEETINGS));
        }
        var approved = ofYear.stream()
                .filter(meeting -> meeting.status().minutesAreApproved())
                .toList();
        if (approved.isEmpty()) {
            throw RuleBroken.conflict(
                    ProblemCode.MINUTES_NOT_APPROVED, "The body has no approved minutes of " + year + " to archive");
        }
        return approved;
    }

    private ArchivePackage order(UUID bodyId, int year, List<MeetingDocument> meetings) {
        var ordered = new ArchivePackage(
                Ids.newId(),
                bodyId,
                year,
                ArchivePackage.Status.WAITING,
                meetings.size(),
                0,
                time.now(),
                null,
                null,
                null,
                1);
        packages.add(ordered, caller.subject());
        var folders =
                FolderNames.of(meetings.stream().map(MeetingDocument::date).toList());
        contents.addMeetings(
                ordered.id(),
                IntStream.range(0, meetings.size())
                        .mapToObj(i -> new PackedMeeting(i + 1, meetings.get(i).id(), folders.get(i), null, false))
                        .toList());
        return ordered;
    }
}
