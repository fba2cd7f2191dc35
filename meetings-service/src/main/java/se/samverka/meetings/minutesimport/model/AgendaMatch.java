package se.samverka.meetings.minutesimport.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which agenda item became which paragraph: by the case number, or by the title.
///
/// @param items the item's id by the paragraph's place in the list
/// @param diagnostics what is on one side only
public record AgendaMatch(Map<Integer, UUID> items, List<Diagnostic> diagnostics) {

    public AgendaMatch {
        items = Map.copyOf(items);
        diagnostics = List.copyOf(diagnostics);
    }

    /// A matter, on the agenda or in the minutes.
    ///
    /// @param line where its heading stands; 1 on an agenda
    public record Matter(int line, String title, @Nullable String caseNumber) {

        private boolean is(Matter other) {
            return (caseNumber != null
                            && other.caseNumber != null
                            && folded(caseNumber).equals(folded(other.caseNumber)))
                    || folded(title).equals(folded(other.title));
        }

        private static String folded(String text) {
            return text.replaceAll("[\\s\\p{Punct}–—]+", " ").strip().toLowerCase(Locale.ROOT);
        }
    }

    /// @param agenda the items to be taken up, by id, in their order; nothing is reported when there are none
    public static AgendaMatch of(Map<UUID, Matter> agenda, List<Matter> paragraphs) {
        var left = new ArrayList<>(agenda.entrySet());
        var items = new HashMap<Integer, UUID>();
        var diagnostics = new ArrayList<Diagnostic>();
        for (int i = 0; i < paragraphs.size(); i++) {
            var paragraph = paragraphs.get(i);
            var item = left.stream()
                    .filter(one -> one.getValue().is(paragraph))
                    .findFirst()
                    .orElse(null);
            if (item != null) {
                left.remove(item);
                items.put(i, item.getKey());
            } else if (!agenda.isEmpty()) {
                diagnostics.add(DiagnosticCode.PARAGRAPH_NOT_ON_AGENDA.at(
                        paragraph.line(),
                        paragraph.title(),
                        "\"" + paragraph.title() + "\" is not on the agenda of the meeting"));
            }
        }
        for (var item : left) {
            var title = item.getValue().title();
            diagnostics.add(DiagnosticCode.AGENDA_ITEM_NOT_TAKEN_UP.at(
                    1, title, "\"" + title + "\" is on the agenda of the meeting, and the minutes have no § of it"));
        }
        return new AgendaMatch(items, diagnostics);
    }
}
