package se.samverka.meetings.oparl;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.meetings.meeting.store.ParagraphRepository;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.OparlWords;
import se.samverka.meetings.oparl.model.PublicObject;

/// Composes consultations: what a § did with the matter that its case number names.
@ApplicationScoped
public class DescribeConsultations implements Description<OparlConsultation> {

    private final ParagraphRepository paragraphs;

    DescribeConsultations(ParagraphRepository paragraphs) {
        this.paragraphs = paragraphs;
    }

    @Override
    public List<OparlConsultation> of(List<PublicObject> page, boolean omitInternal, OparlAddresses addresses) {
        var said =
                paragraphs.publicOnes(page.stream().map(PublicObject::sourceId).toList());
        return Description.each(
                page,
                addresses,
                object -> {
                    var paragraph = said.get(object.sourceId());
                    return paragraph == null
                            ? null
                            : consultation(
                                    object,
                                    paragraph,
                                    addresses.of(OparlType.PAPER, Objects.requireNonNull(object.partOf())),
                                    addresses);
                },
                OparlConsultation::gone);
    }

    /// @param paper null where the consultation stands in it
    static OparlConsultation consultation(
            PublicObject object, ParagraphEntity paragraph, @Nullable String paper, OparlAddresses addresses) {
        boolean decides = paragraph.decision != null;
        return new OparlConsultation(
                addresses.head(object),
                paper,
                addresses.of(OparlType.AGENDA_ITEM, paragraph.id),
                addresses.of(OparlType.MEETING, paragraph.meeting.id),
                List.of(addresses.of(OparlType.ORGANIZATION, paragraph.bodyId)),
                OparlWords.isAuthoritative(paragraph.outcome, decides),
                OparlWords.consultation(paragraph.outcome, decides));
    }
}
