package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.store.AgendaItemEntity;
import se.samverka.meetings.meeting.store.AgendaRepository;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.OparlWords;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.meetings.oparl.store.PublicObjects;

/// Composes agenda items: announced §§, and matters that were withdrawn from a public agenda. Whether an item was
/// dealt with in public is not known, and not said.
@ApplicationScoped
public class DescribeAgendaItems implements Description<OparlAgendaItem> {

    private static final List<OparlType> OF_PARAGRAPH = List.of(OparlType.FILE, OparlType.CONSULTATION);

    private final PublicObjects objects;
    private final ParagraphRepository paragraphs;
    private final AgendaRepository agendas;

    DescribeAgendaItems(PublicObjects objects, ParagraphRepository paragraphs, AgendaRepository agendas) {
        this.objects = objects;
        this.paragraphs = paragraphs;
        this.agendas = agendas;
    }

    @Override
    public List<OparlAgendaItem> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        return described(page, addresses, item -> addresses.of(OparlType.MEETING, item.scopeId()));
    }

    /// The items of meetings, in their order, as they stand inside the meetings.
    ///
    /// @param parts the public objects of each meeting
    Map<UUID, List<OparlAgendaItem>> inside(Map<UUID, List<PublicObject>> parts, OparlAddresses addresses) {
        var all = parts.values().stream()
                .flatMap(List::stream)
                .filter(part -> part.type() == OparlType.AGENDA_ITEM)
                .sorted(Comparator.comparing(part -> Objects.requireNonNull(part.place())))
                .toList();
        var meetings = all.stream().collect(Collectors.toMap(addresses::of, PublicObject::scopeId));
        return described(all, addresses, _ -> null).stream()
                .collect(Collectors.groupingBy(
                        item -> Objects.requireNonNull(meetings.get(item.head().id()))));
    }

    private List<OparlAgendaItem> described(
            List<PublicObject> items, OparlAddresses addresses, Function<PublicObject, @Nullable String> meeting) {
        var ids = items.stream().map(PublicObject::id).toList();
        var said = paragraphs.publicOnes(ids);
        var leftOut = agendas.publicOnes(ids);
        var parts = objects.showing(said.keySet(), OF_PARAGRAPH);
        var extracts = DescribeFiles.extracts(parts, said, addresses);
        var consultations = parts.stream()
                .filter(part -> part.type() == OparlType.CONSULTATION)
                .collect(Collectors.toMap(PublicObject::sourceId, addresses::of));
        return Description.each(
                items,
                addresses,
                item -> {
                    var paragraph = said.get(item.id());
                    if (paragraph != null) {
                        return paragraph(
                                item,
                                paragraph,
                                meeting.apply(item),
                                consultations.get(item.id()),
                                extracts.get(item.id()),
                                addresses);
                    }
                    var withdrawn = leftOut.get(item.id());
                    return withdrawn == null ? null : withdrawn(item, withdrawn, meeting.apply(item), addresses);
                },
                OparlAgendaItem::gone);
    }

    private static OparlAgendaItem paragraph(
            PublicObject item,
            ParagraphEntity paragraph,
            @Nullable String meeting,
            @Nullable String consultation,
            @Nullable OparlFile extract,
            OparlAddresses addresses) {
        return new OparlAgendaItem(
                addresses.head(item),
                meeting,
                "§ " + paragraph.label(),
                item.place(),
                paragraph.title,
                consultation,
                OparlWords.result(paragraph.outcome),
                paragraph.decision,
                extract);
    }

    private static OparlAgendaItem withdrawn(
            PublicObject item, AgendaItemEntity withdrawn, @Nullable String meeting, OparlAddresses addresses) {
        return new OparlAgendaItem(
                addresses.head(item),
                meeting,
                null,
                item.place(),
                withdrawn.title,
                null,
                OparlWords.WITHDRAWN,
                null,
                null);
    }
}
