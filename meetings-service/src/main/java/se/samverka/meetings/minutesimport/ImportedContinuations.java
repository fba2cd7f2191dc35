package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.samverka.meetings.meeting.ContinueParagraphs;
import se.samverka.meetings.meeting.model.ParagraphMention;
import se.samverka.meetings.meeting.model.ParagraphMentions;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;

/// Links an imported § to the postponed one that it continues: the one of its agenda item, or the one that its
/// title or summary names as postponed or referred back (`återremitterat ärende från § 15`), if exactly one § is
/// meant.
@ApplicationScoped
class ImportedContinuations {

    private static final Pattern POSTPONED = Pattern.compile(
            "(?<!\\p{L})(?:bordlagt|bordlagd|bordlagda|bordlades|bordlade|bordläggning(?:en)?"
                    + "|återremitterat|återremitterad|återremitterade|återremitterades|återremiss(?:en)?)(?!\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private final ContinueParagraphs continuations;
    private final AgendaRepository agendas;

    ImportedContinuations(ContinueParagraphs continuations, AgendaRepository agendas) {
        this.continuations = continuations;
        this.agendas = agendas;
    }

    void link(ParagraphEntity paragraph) {
        var item = paragraph.agendaItemId == null
                ? Optional.<UUID>empty()
                : agendas.one(paragraph.meeting.id, paragraph.agendaItemId).map(one -> one.continues);
        if (item.isPresent() && continuations.linkIfFree(paragraph, item.get())) {
            return;
        }
        var named = Stream.of(paragraph.title, paragraph.summary)
                .flatMap(text -> postponed(text, paragraph.meeting.body.name).stream())
                .flatMap(mention -> continuations.onlyOpen(paragraph, mention).stream())
                .distinct()
                .toList();
        if (named.size() == 1) {
            continuations.linkIfFree(paragraph, named.getFirst());
        }
    }

    /// The §§ that a sentence names as postponed.
    private static List<ParagraphMention> postponed(String text, String body) {
        return ParagraphMentions.in(text, body).stream()
                .filter(mention -> POSTPONED.matcher(sentence(text, mention)).find())
                .toList();
    }

    private static String sentence(String text, ParagraphMention mention) {
        int from = Math.max(text.lastIndexOf(". ", mention.start()), text.lastIndexOf('\n', mention.start()));
        int to = Stream.of(text.indexOf(". ", mention.end()), text.indexOf('\n', mention.end()))
                .filter(at -> at >= 0)
                .min(Integer::compare)
                .orElse(text.length());
        return text.substring(from + 1, to);
    }
}
