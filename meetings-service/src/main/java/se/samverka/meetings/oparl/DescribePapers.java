package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.meetings.oparl.store.PublicObjects;

/// Composes matters. All §§ of an organisation's bodies with one case number are about one matter.
@ApplicationScoped
public class DescribePapers implements Description<OparlPaper> {

    private static final Comparator<ParagraphEntity> BY_DAY = Comparator.comparing(
                    (ParagraphEntity paragraph) -> paragraph.meeting.date)
            .thenComparing(ParagraphEntity::label)
            .thenComparing(paragraph -> paragraph.id);

    private final PublicObjects objects;
    private final ParagraphRepository paragraphs;

    DescribePapers(PublicObjects objects, ParagraphRepository paragraphs) {
        this.objects = objects;
        this.paragraphs = paragraphs;
    }

    @Override
    public List<OparlPaper> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        var consultations = objects.partsOf(page.stream().map(PublicObject::id).toList(), OparlType.CONSULTATION);
        var said = paragraphs.publicOnes(
                consultations.stream().map(PublicObject::sourceId).toList());
        var extracts = omitInternal
                ? Map.<UUID, OparlFile>of()
                : DescribeFiles.extracts(objects.showing(said.keySet(), List.of(OparlType.FILE)), said, addresses);
        var byPaper = consultations.stream()
                .filter(one -> said.containsKey(one.sourceId()))
                .collect(Collectors.groupingBy(one -> Objects.requireNonNull(one.partOf())));
        return Description.each(
                page,
                addresses,
                object -> paper(object, byPaper.getOrDefault(object.id(), List.of()), said, extracts, addresses),
                OparlPaper::gone);
    }

    private static @Nullable OparlPaper paper(
            PublicObject object,
            List<PublicObject> consultations,
            Map<UUID, ParagraphEntity> said,
            Map<UUID, OparlFile> extracts,
            OparlAddresses addresses) {
        var about = consultations.stream()
                .map(one -> Objects.requireNonNull(said.get(one.sourceId())))
                .sorted(BY_DAY)
                .toList();
        if (about.isEmpty()) {
            return null;
        }
        var byParagraph =
                consultations.stream().collect(Collectors.toMap(PublicObject::sourceId, consultation -> consultation));
        return new OparlPaper(
                addresses.head(object),
                addresses.corporation(object.corporation()),
                about.getLast().title,
                about.getLast().caseNumber,
                about.getFirst().meeting.date,
                "Ärende",
                Description.orAbsent(about.stream()
                        .map(paragraph -> extracts.get(paragraph.id))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList()),
                about.stream()
                        .map(paragraph -> DescribeConsultations.consultation(
                                Objects.requireNonNull(byParagraph.get(paragraph.id)), paragraph, null, addresses))
                        .toList());
    }
}
