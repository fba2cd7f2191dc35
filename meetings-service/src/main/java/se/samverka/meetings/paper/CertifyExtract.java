package se.samverka.meetings.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.samverka.meetings.meeting.MinutesDocument;
import se.samverka.meetings.meeting.ShowMinutes;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.paper.PdfWriter;
import se.samverka.platform.time.BusinessTime;
import se.samverka.seal.PdfSeal;
import se.samverka.seal.SealKey;

/// Makes a certified extract: one approved § as a PDF file that is electronically sealed. Nothing is stored: each
/// extract is made and sealed anew.
@ApplicationScoped
public class CertifyExtract {

    private static final String TEST = "PROVSTÄMPEL – utdraget är inte bestyrkt";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd 'kl.' HH.mm", Locale.forLanguageTag("sv-SE"));

    private final ShowMinutes show;
    private final PrintMinutes print;
    private final PdfWriter writer;
    private final SealKeys keys;
    private final Clock clock;
    private final PdfSeal seal = new PdfSeal();

    CertifyExtract(ShowMinutes show, PrintMinutes print, PdfWriter writer, SealKeys keys, Clock clock) {
        this.show = show;
        this.print = print;
        this.writer = writer;
        this.keys = keys;
        this.clock = clock;
    }

    /// @throws se.samverka.platform.rule.RuleBroken 404; 409 when the § is not approved; 503 when there is no
    /// valid key, or too many others are being rendered
    public byte[] run(UUID meetingId, ParagraphLabel label) {
        var minutes = show.approvedParagraph(meetingId, label);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var key = keys.usable(now);
        var at = now.atZone(BusinessTime.ZONE);
        var warning = key.isForTests() ? TEST : "";
        var pages = MinutesPaper.extract(minutes, warning, certificate(key, TIME.format(at)));
        var paragraph = minutes.paragraphs().getFirst();
        var pdf = writer.write(print.render(pages), paragraph.id(), at.toLocalDate());
        return seal.seal(pdf, key, now, reason(pages.body(), minutes, label));
    }

    private static String reason(String body, MinutesDocument minutes, ParagraphLabel label) {
        return "Protokollsutdrag, " + body + ", " + minutes.meeting().date() + ", § " + label;
    }

    private static List<String> certificate(SealKey key, String at) {
        var lines = new ArrayList<String>();
        if (key.isForTests()) {
            lines.add(TEST + ". Stämpeln är gjord med en provnyckel och intygar ingenting.");
        } else {
            lines.add("Att utdraget stämmer överens med det justerade protokollet intygas.");
        }
        lines.add("Elektroniskt stämplat " + at + " av " + key.name() + ".");
        lines.add("Stämpeln ligger i PDF-filen. En utskrift är inte bestyrkt.");
        return lines;
    }
}
