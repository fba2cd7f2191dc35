package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.MeetingStatus;
import se.samverka.meetings.meeting.store.MeetingEntity;
import se.samverka.meetings.minutesimport.model.ImportStatus;
import se.samverka.meetings.minutesimport.model.KeptDiagnostic;
import se.samverka.meetings.minutesimport.model.KeptSource;
import se.samverka.meetings.minutesimport.model.MinutesSource;
import se.samverka.meetings.minutesimport.model.PageStarts;
import se.samverka.meetings.minutesimport.model.SourceLines;
import se.samverka.meetings.minutesimport.store.MinutesImportEntity;
import se.samverka.meetings.minutesimport.store.MinutesImportRepository;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.OrganisationNumber;

/// Keeps who imported what. The text itself is not kept: its hash tells whether another one is the same, and line
/// numbers lead whoever has it to the place.
@ApplicationScoped
class KeepImport {

    private final MinutesImportRepository imports;
    private final Caller caller;
    private final BusinessTime time;

    KeepImport(MinutesImportRepository imports, Caller caller, BusinessTime time) {
        this.imports = imports;
        this.caller = caller;
        this.time = time;
    }

    /// @param previous what the meeting was before; null when the import makes it
    UUID keep(MinutesSource source, MinutesReading reading, MeetingEntity meeting, @Nullable MeetingStatus previous) {
        var one = new MinutesImportEntity();
        one.id = Ids.newId();
        one.bodyId = meeting.bodyId;
        one.meetingId = meeting.id;
        one.date = meeting.date;
        one.status = ImportStatus.PROPOSED;
        one.previousStatus = previous;
        one.importedAt = time.now();
        one.organisationNumber =
                caller.organisation().map(OrganisationNumber::value).orElse(null);
        one.mediaType = source.mediaType();
        one.bytes = source.bytes();
        one.pages = source.pages();
        one.sha256 = source.sha256();
        var pages = reading.minutes().pages();
        one.sources = sources(reading, pages);
        one.diagnostics = reading.diagnostics().stream()
                .map(diagnostic -> KeptDiagnostic.of(diagnostic, pages))
                .toList();
        imports.persistAndFlush(one);
        return one.id;
    }

    private static List<KeptSource> sources(MinutesReading reading, PageStarts pages) {
        var sources = new ArrayList<KeptSource>();
        reading.minutes().meeting().sources().forEach(lines -> sources.add(kept(null, lines, pages)));
        for (var paragraph : reading.minutes().paragraphs()) {
            paragraph.sources().forEach(lines -> sources.add(kept(paragraph.label(), lines, pages)));
        }
        reading.minutes().removed().forEach(lines -> sources.add(kept(null, lines, pages)));
        return List.copyOf(sources);
    }

    private static KeptSource kept(@Nullable String paragraph, SourceLines lines, PageStarts pages) {
        return new KeptSource(
                paragraph, lines.what(), lines.firstLine(), lines.lastLine(), pages.pageOf(lines.firstLine()));
    }
}
