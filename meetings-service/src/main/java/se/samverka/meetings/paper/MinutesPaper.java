package se.samverka.meetings.paper;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.MeetingDocument;
import se.samverka.meetings.meeting.MinutesApprovalDocument;
import se.samverka.meetings.meeting.MinutesDocument;
import se.samverka.meetings.meeting.ParagraphDocument;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.meeting.model.RedactionKind;
import se.samverka.meetings.paper.model.MinutesPages;
import se.samverka.meetings.paper.model.MinutesPages.Approval;
import se.samverka.meetings.paper.model.MinutesPages.Entry;
import se.samverka.meetings.paper.model.MinutesPages.Fact;
import se.samverka.meetings.paper.model.MinutesPages.Group;
import se.samverka.meetings.paper.model.MinutesPages.Paragraph;
import se.samverka.meetings.paper.model.MinutesPages.Signature;
import se.samverka.meetings.paper.model.ParagraphRanges;

/// Minutes and extracts as the texts of their pages.
final class MinutesPaper {

    private static final String DRAFT = "UTKAST – ej justerat";

    private final MinutesDocument minutes;
    private final MeetingDocument meeting;
    private final List<MinutesApprovalDocument> approvals;
    private final ParagraphAddresses addresses;

    private MinutesPaper(MinutesDocument minutes, @Nullable URI base) {
        this.addresses = new ParagraphAddresses(minutes.paragraphs(), base);
        this.minutes = minutes;
        this.meeting = minutes.meeting();
        var covering = minutes.paragraphs().stream()
                .map(ParagraphDocument::approvalId)
                .filter(Objects::nonNull)
                .toList();
        this.approvals = meeting.approvals().stream()
                .filter(approval -> covering.contains(approval.id()))
                .toList();
    }

    /// The whole minutes.
    ///
    /// @param base of the API, for links to other minutes; null for a page without them
    static MinutesPages minutes(MinutesDocument minutes, @Nullable URI base) {
        var paper = new MinutesPaper(minutes, base);
        return paper.pages(
                "Sammanträdesprotokoll",
                minutes.approved() ? "" : DRAFT,
                AttendancePaper.groups(minutes.attendances()),
                paper.notes(),
                List.of());
    }

    /// An extract, with its attestation.
    ///
    /// @param warning why nobody can rely on the extract; empty for one that is sealed
    static MinutesPages extract(MinutesDocument minutes, String warning, List<String> certificate) {
        var notes = minutes.attendances() == null
                ? List.of("Närvaro och jäv redovisas när hela protokollet har anslagits.")
                : List.<String>of();
        return new MinutesPaper(minutes, null).pages("Protokollsutdrag", warning, List.of(), notes, certificate);
    }

    private MinutesPages pages(
            String kind, String warning, List<Group> attendance, List<String> notes, List<String> certificate) {
        var labels = labels(minutes.paragraphs());
        var single = labels.size() == 1 && !certificate.isEmpty() ? ", " + ParagraphRanges.of(labels) : "";
        return new MinutesPages(
                kind + " " + meeting.date() + single + ", " + body(),
                kind,
                body(),
                meeting.date().toString(),
                warning,
                facts(labels),
                attendance,
                notes,
                minutes.paragraphs().size() > 1 ? contents() : List.of(),
                minutes.paragraphs().stream().map(this::paragraph).toList(),
                Stream.concat(approvals.stream().map(this::approval), open().stream())
                        .toList(),
                certificate);
    }

    /// The name that the body had when its minutes were approved.
    private String body() {
        return approvals.isEmpty() ? minutes.body().name() : approvals.getLast().body();
    }

    private static List<ParagraphLabel> labels(List<ParagraphDocument> paragraphs) {
        return paragraphs.stream()
                .map(paragraph -> new ParagraphLabel(paragraph.number(), paragraph.letter()))
                .toList();
    }

    private List<Fact> facts(List<ParagraphLabel> labels) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Plats och tid", SwedishTexts.placeAndTime(meeting)));
        if (!labels.isEmpty()) {
            facts.add(new Fact("Paragrafer", List.of(ParagraphRanges.of(labels))));
        }
        if (meeting.chair() != null && approvals.isEmpty()) {
            facts.add(new Fact("Ordförande", List.of(meeting.chair())));
        }
        if (!meeting.approvers().isEmpty() && approvals.isEmpty()) {
            facts.add(new Fact("Utses att justera", meeting.approvers()));
        }
        for (var approval : approvals) {
            facts.add(new Fact("Ordförande", List.of(approval.chair())));
            facts.add(new Fact("Utses att justera", approval.approvers()));
            facts.add(new Fact(
                    "Justeringsdag",
                    List.of(approval.approvedOn()
                            + (approvals.size() > 1 ? ", " + ParagraphRanges.ofTexts(approval.paragraphs()) : ""))));
        }
        day("Föregående sammanträde", meeting.previousMeetingOn(), null, facts);
        day("Nästa sammanträde", meeting.nextMeetingOn(), meeting.nextMeetingTime(), facts);
        return facts;
    }

    private static void day(String label, @Nullable LocalDate day, @Nullable LocalTime time, List<Fact> facts) {
        if (day != null) {
            facts.add(new Fact(label, List.of(day + (time == null ? "" : " kl. " + SwedishTexts.time(time)))));
        }
    }

    private List<String> notes() {
        var notes = new ArrayList<String>();
        boolean unpublished =
                meeting.redactions().stream().anyMatch(redaction -> redaction.kind() == RedactionKind.UNPUBLISHED);
        if (!minutes.complete()) {
            notes.add("Dokumentet innehåller de paragrafer som är offentliga. Protokollets övriga paragrafer är inte"
                    + " anslagna än" + (unpublished ? " eller har avpublicerats." : "."));
        }
        if (minutes.attendances() == null) {
            notes.add(
                    meeting.announcedOn() != null
                            ? "Närvaron är avpublicerad."
                            : "Närvaron redovisas när hela protokollet har anslagits.");
        }
        // What is hidden in a § that is shown stands there.
        meeting.redactions().stream()
                .filter(redaction -> redaction.kind() == RedactionKind.UNPUBLISHED
                        || redaction.paragraphs().isEmpty())
                .map(redaction -> SwedishTexts.redacted(redaction.kind()) + " " + redaction.redactedOn()
                        + (redaction.paragraphs().isEmpty()
                                ? ""
                                : ", " + ParagraphRanges.ofTexts(redaction.paragraphs()))
                        + ": " + redaction.reason())
                .forEach(notes::add);
        return notes;
    }

    private List<Entry> contents() {
        return minutes.paragraphs().stream()
                .map(paragraph -> new Entry(anchor(paragraph), "§ " + paragraph.label(), paragraph.title()))
                .toList();
    }

    private Paragraph paragraph(ParagraphDocument paragraph) {
        return new Paragraph(
                anchor(paragraph),
                "§ " + paragraph.label(),
                paragraph.title(),
                Objects.requireNonNullElse(paragraph.caseNumber(), ""),
                paragraph.approvalId() == null && !approvals.isEmpty(),
                ParagraphPaper.sections(paragraph, minutes.attendances(), addresses));
    }

    private static String anchor(ParagraphDocument paragraph) {
        return ParagraphAddresses.anchor(paragraph.path());
    }

    private Approval approval(MinutesApprovalDocument approval) {
        var confirmed = "Justerat " + approval.approvedOn();
        var signatures = new ArrayList<Signature>();
        AttendancePaper.secretary(minutes.attendances())
                .ifPresent(secretary -> signatures.add(new Signature("Sekreterare", secretary, "")));
        signatures.add(new Signature("Ordförande", approval.chair(), confirmed));
        approval.approvers().forEach(name -> signatures.add(new Signature("Justerande", name, confirmed)));
        return new Approval(ParagraphRanges.ofTexts(approval.paragraphs()), signatures, notice(approval));
    }

    private List<Fact> notice(MinutesApprovalDocument approval) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Organ", List.of(approval.body())));
        facts.add(new Fact("Sammanträdesdag", List.of(meeting.date().toString())));
        facts.add(new Fact("Paragrafer", List.of(ParagraphRanges.ofTexts(approval.paragraphs()))));
        if (approval.announcedOn() == null) {
            facts.add(new Fact(
                    "Anslås senast", List.of(approval.announcementDueOn().toString())));
        }
        day("Anslaget sätts upp", approval.announcedOn(), null, facts);
        day("Sista dag för överklagande", approval.lastAppealOn(), null, facts);
        if (approval.postedUntil() != null) {
            day("Anslaget tas ned", approval.postedUntil().plusDays(1), null, facts);
        }
        if (approval.announcedOn() != null && approval.lastAppealOn() == null) {
            facts.add(new Fact("Överklagande", List.of("Besluten kan inte överklagas.")));
        }
        day("Laga kraft, om inget beslut överklagas", approval.legalForceOn(), null, facts);
        if (minutes.body().minutesKeptAt() != null) {
            facts.add(new Fact("Protokollet förvaras", List.of(minutes.body().minutesKeptAt())));
        }
        facts.add(new Fact("Kontrollsumma", List.of(approval.hash())));
        return facts;
    }

    /// The §§ that nobody has confirmed yet, with empty lines to sign on.
    private List<Approval> open() {
        var open = minutes.paragraphs().stream()
                .filter(paragraph -> paragraph.approvalId() == null)
                .toList();
        if (open.isEmpty()) {
            return List.of();
        }
        return List.of(new Approval(
                ParagraphRanges.of(labels(open)),
                List.of(
                        new Signature(
                                "Sekreterare",
                                AttendancePaper.secretary(minutes.attendances()).orElse(""),
                                ""),
                        new Signature("Ordförande", "", ""),
                        new Signature("Justerande", "", "")),
                List.of()));
    }
}
