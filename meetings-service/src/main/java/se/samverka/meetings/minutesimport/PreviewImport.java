package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.minutesimport.model.Diagnostic;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.platform.rule.RuleBroken;

/// Reads minutes and stores nothing. Each reason for which {@link ImportMinutes} would refuse the text is an
/// ERROR among
/// the diagnostics, with the refusal's own code, so that the reading is shown all the same.
@ApplicationScoped
public class PreviewImport {

    private final ReadMinutesText read;

    PreviewImport(ReadMinutesText read) {
        this.read = read;
    }

    /// @param body id or name of the body; what the text says when null
    /// @param date of the meeting; what the text says when null
    /// @throws RuleBroken when the text cannot be read at all
    @Transactional
    public ImportDocument run(MinutesSource source, @Nullable String body, @Nullable LocalDate date) {
        var refusals = new ArrayList<RuleBroken>();
        var reading = read.read(source, body, date, refusals::add);
        if (reading.isOfAKnownMeeting()) {
            ReadMinutesText.collect(() -> read.requireRoom(reading.body().orElseThrow(), reading), refusals::add);
        }
        refusals.forEach(refusal -> reading.diagnostics().add(Diagnostic.ofRefusal(refusal)));
        return reading.document(null);
    }
}
