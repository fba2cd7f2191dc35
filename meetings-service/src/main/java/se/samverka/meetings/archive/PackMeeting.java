package se.samverka.meetings.archive;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.samverka.archive.Layout;
import se.samverka.meetings.archive.model.ArchivePackage;
import se.samverka.meetings.archive.model.PackedMeeting;
import se.samverka.meetings.archive.store.ArchiveContents;
import se.samverka.meetings.archive.store.ArchivePackageRepository;
import se.samverka.meetings.meeting.LookUpArchivedMinutes;
import se.samverka.meetings.meeting.LookUpArchivedMinutes.Archived;
import se.samverka.meetings.paper.PrintMinutes;
import se.samverka.platform.time.BusinessTime;

/// Makes the files of one meeting. No transaction is open while the PDF file is rendered, so that neither a
/// connection nor a lock is held.
@ApplicationScoped
class PackMeeting {

    private final LookUpArchivedMinutes minutes;
    private final PrintMinutes print;
    private final ArchiveJson json;
    private final ArchivePackageRepository packages;
    private final ArchiveContents contents;
    private final BusinessTime time;

    PackMeeting(
            LookUpArchivedMinutes minutes,
            PrintMinutes print,
            ArchiveJson json,
            ArchivePackageRepository packages,
            ArchiveContents contents,
            BusinessTime time) {
        this.minutes = minutes;
        this.print = print;
        this.json = json;
        this.packages = packages;
        this.contents = contents;
        this.time = time;
    }

    /// @return whether the meeting still has approved minutes; if not, the package must be made anew
    /// @throws se.samverka.platform.rule.RuleBroken 503 while too many others are being rendered
    boolean run(ArchivePackage leased, PackedMeeting meeting) {
        Optional<Archived> found = QuarkusTransaction.requiringNew().call(() -> minutes.approved(meeting.meetingId()));
        if (found.isEmpty()) {
            return false;
        }
        var files = files(Layout.DATA + meeting.folder() + "/", found.get());
        QuarkusTransaction.requiringNew().run(() -> {
            if (packages.holds(leased)) {
                files.forEach((path, content) -> contents.keep(leased.id(), path, content));
                contents.packed(
                        leased.id(),
                        meeting.position(),
                        found.get().minutes().meeting().revision(),
                        !found.get().fitsOneDocument());
                packages.progress(leased, time.now());
            }
        });
        return true;
    }

    private Map<String, byte[]> files(String folder, Archived found) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(folder + "minutes.json", json.write(found.minutes()));
        if (found.fitsOneDocument()) {
            files.put(folder + "minutes.pdf", print.pdf(found.minutes(), print.page(found.minutes(), null)));
        }
        found.agendas()
                .forEach(agenda -> files.put(folder + "agenda-" + agenda.version() + ".json", json.write(agenda)));
        found.sealed().forEach(approval -> {
            if (approval.text() != null) {
                files.put(
                        folder + "approval-" + approval.sequence() + ".txt",
                        approval.text().getBytes(StandardCharsets.UTF_8));
            }
        });
        return files;
    }
}
