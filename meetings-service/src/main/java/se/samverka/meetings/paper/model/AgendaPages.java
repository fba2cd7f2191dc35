package se.samverka.meetings.paper.model;

import java.util.List;
import se.samverka.meetings.paper.model.MinutesPages.Fact;

/// All texts of an agenda on paper.
///
/// @param warning why the document can still change; empty once it is sent
/// @param files of the agenda as a whole
public record AgendaPages(
        String title, String body, String date, String warning, List<Fact> facts, List<Item> items, List<Block> files) {

    public AgendaPages {
        facts = List.copyOf(facts);
        items = List.copyOf(items);
        files = List.copyOf(files);
    }

    /// @param number the place on the agenda, `3`
    /// @param caseNumber empty for some
    /// @param withdrawn why the matter is withdrawn; empty while it is to be taken up
    public record Item(
            String number, String title, String caseNumber, String withdrawn, List<MinutesPages.Section> sections) {
        public Item {
            sections = List.copyOf(sections);
        }
    }
}
