package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.MeetingAccess;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.platform.rule.RuleBroken;

/// Reads minutes and stores nothing. Each reason for which {@link ImportMinutes} would refuse the text is an
/// ERROR among the diagnostics, with the refusal's own code, so that the reading is shown all the same.
@ApplicationScoped
public class PreviewImport {

    private final ReadMinutesText read;
    private final MeetingAccess access;

    PreviewImport(ReadMinutesText read, MeetingAccess access) {
        this.read = read;
        this.access = access;
    }

    /// @param body id or name of the body; what the text says when null
    /// @param date of the meeting; what the text says when null
    /// @param meetingId the meeting that was called; then body and date are its own
    /// @throws RuleBroken when the text cannot be read at all
    @Transactional
    public ImportDocument run(
            MinutesSource source, @Nullable String body, @Nullable LocalDate date, @Nullable UUID meetingId) {
        var refusals = new ArrayList<RuleBroken>();
        var named = meetingId == null ? null : access.readable(meetingId);
        var reading = read.read(
                source,
                named == null ? body : named.bodyId.toString(),
                named == null ? date : named.date,
                refusals::add);
        if (reading.isOfAKnownMeeting()) {
            ReadMinutesText.collect(
                    () -> read.requireRoom(reading.body().orElseThrow(), reading, source.sha256(), named)
                            .ifPresent(planned -> read.match(planned, reading)),
                    refusals::add);
        }
        refusals.forEach(refusal -> reading.diagnostics().add(Diagnostic.ofRefusal(refusal)));
        return reading.document(null, null);
    }
}
