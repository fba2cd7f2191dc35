package se.samverka.meetings.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import se.samverka.meetings.report.model.MandatoryMatter;
import se.samverka.meetings.report.model.MeetingFact;
import se.samverka.meetings.report.model.ParagraphFact;
import se.samverka.meetings.report.model.ReportYear;
import se.samverka.meetings.report.model.ReportedParagraph;
import se.samverka.meetings.report.model.YearFacts;
import se.samverka.meetings.report.store.YearRepository;
import se.samverka.search.SearchQuery;

/// Finds the §§ of a year that are about the body's mandatory matters, and those about follow-up, by the words of
/// their titles in any Swedish inflection.
@ApplicationScoped
class FindMatters {

    /// What plans of operations promise to report back.
    private static final String FOLLOW_UP =
            "uppföljning or utvärdering or återrapportering or delårsrapport or årsrapport"
                    + " or årsredovisning or verksamhetsberättelse or verksamhetsplan";

    /// The §§ of the matters, in the order of the matters, and those about follow-up.
    record Found(List<MandatoryMatter> matters, List<ReportedParagraph> followUps) {}

    private final YearRepository years;

    FindMatters(YearRepository years) {
        this.years = years;
    }

    /// @param matters as the body states them
    /// @param facts the §§ that the reader may see; no other is found
    Found run(UUID body, ReportYear year, List<String> matters, YearFacts facts) {
        var words = new ArrayList<String>();
        matters.forEach(matter -> words.add(words(matter)));
        words.add(SearchQuery.of(FOLLOW_UP).text());
        var found = years.withTitles(body, year, words);
        var meetings = facts.meetings().stream().collect(Collectors.toMap(MeetingFact::id, meeting -> meeting));
        var paragraphs = facts.paragraphs().stream()
                .filter(paragraph -> meetings.containsKey(paragraph.meetingId()))
                .collect(Collectors.toMap(ParagraphFact::id, paragraph -> reported(paragraph, meetings)));
        var treated = new ArrayList<MandatoryMatter>();
        for (int i = 0; i < matters.size(); i++) {
            var own = shown(found.getOrDefault(i, List.of()), paragraphs);
            treated.add(new MandatoryMatter(matters.get(i), !own.isEmpty(), own));
        }
        return new Found(treated, shown(found.getOrDefault(matters.size(), List.of()), paragraphs));
    }

    private static String words(String matter) {
        var wanted = String.join(" or ", MandatoryMatter.wordings(matter));
        return wanted.isEmpty() ? "" : SearchQuery.of(shortened(wanted)).text();
    }

    /// A long matter is found by its first words.
    private static String shortened(String wanted) {
        return wanted.length() <= SearchQuery.MAX_LENGTH ? wanted : wanted.substring(0, SearchQuery.MAX_LENGTH);
    }

    private static ReportedParagraph reported(ParagraphFact paragraph, Map<UUID, MeetingFact> meetings) {
        var meeting = Objects.requireNonNull(meetings.get(paragraph.meetingId()));
        return new ReportedParagraph(
                meeting.id(), meeting.date(), paragraph.label().toString(), paragraph.title());
    }

    private static List<ReportedParagraph> shown(List<UUID> found, Map<UUID, ReportedParagraph> readable) {
        return found.stream()
                .map(readable::get)
                .filter(Objects::nonNull)
                .limit(MandatoryMatter.MOST_PARAGRAPHS)
                .toList();
    }
}
