package se.samverka.meetings.meeting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.body.model.ReadableBodies;
import se.samverka.meetings.meeting.model.LinkedParagraph;
import se.samverka.meetings.meeting.model.ParagraphField;
import se.samverka.meetings.meeting.model.ParagraphMention;
import se.samverka.meetings.meeting.model.ParagraphMentions;
import se.samverka.meetings.meeting.store.LinkedParagraphs;
import se.samverka.meetings.meeting.store.LinkedParagraphs.Neighbour;
import se.samverka.meetings.meeting.store.OriginalWords;
import se.samverka.meetings.meeting.store.OriginalWords.ParagraphWords;
import se.samverka.meetings.meeting.store.ParagraphEntity;
import se.samverka.platform.web.Tagged;

/// Makes the documents of §§, with the other §§ that they continue or name: those that the reader may read. It asks
/// the database twice for any number of §§.
@ApplicationScoped
public class ParagraphDocuments {

    private final LinkedParagraphs linked;
    private final BodyAccess bodies;

    ParagraphDocuments(LinkedParagraphs linked, BodyAccess bodies) {
        this.linked = linked;
        this.bodies = bodies;
    }

    /// What the caller reads.
    public List<ParagraphDocument> of(List<ParagraphEntity> paragraphs) {
        return of(paragraphs, ParagraphWords::of, bodies.readable());
    }

    /// What a reader of these bodies reads, with the words that masks hide.
    List<ParagraphDocument> of(
            List<ParagraphEntity> paragraphs, OriginalWords.Known originals, ReadableBodies readable) {
        return of(paragraphs, originals::of, readable);
    }

    /// What the caller reads.
    Tagged<ParagraphDocument> tagged(ParagraphEntity paragraph) {
        return tagged(paragraph, bodies.readable());
    }

    /// What each reader of the changes feed reads: a public § names no other that is not public.
    Tagged<ParagraphDocument> forFeed(ParagraphEntity paragraph) {
        return tagged(paragraph, ReadableBodies.only(paragraph.isPublic() ? Set.of() : Set.of(paragraph.bodyId)));
    }

    private Tagged<ParagraphDocument> tagged(ParagraphEntity paragraph, ReadableBodies readable) {
        var document = of(List.of(paragraph), ParagraphWords::of, readable).getFirst();
        return new Tagged<>(document, document.tag());
    }

    private List<ParagraphDocument> of(
            List<ParagraphEntity> paragraphs,
            Function<ParagraphEntity, ParagraphWords> words,
            ReadableBodies readable) {
        var before = new HashMap<UUID, ParagraphLinkDocument>();
        var after = new HashMap<UUID, ParagraphLinkDocument>();
        var ids = paragraphs.stream().map(paragraph -> paragraph.id).toList();
        for (var neighbour : linked.around(ids, readable)) {
            (neighbour.earlier() ? before : after).put(neighbour.ofId(), link(neighbour));
        }
        var references = references(paragraphs, words, readable);
        return paragraphs.stream()
                .map(paragraph -> ParagraphDocument.of(
                        paragraph,
                        words.apply(paragraph),
                        before.get(paragraph.id),
                        after.get(paragraph.id),
                        references.getOrDefault(paragraph.id, List.of())))
                .toList();
    }

    private static ParagraphLinkDocument link(Neighbour neighbour) {
        return ParagraphLinkDocument.of(neighbour.paragraph());
    }

    /// Words of a § that may name another.
    private record Named(ParagraphEntity by, String field, ParagraphMention mention) {}

    private Map<UUID, List<ParagraphReferenceDocument>> references(
            Collection<ParagraphEntity> paragraphs,
            Function<ParagraphEntity, ParagraphWords> words,
            ReadableBodies readable) {
        var named = paragraphs.stream()
                .flatMap(paragraph -> named(paragraph, words.apply(paragraph)).stream())
                .toList();
        var bodies = new LinkedHashSet<UUID>();
        var years = new LinkedHashSet<Integer>();
        var numbers = new LinkedHashSet<Integer>();
        for (var one : named) {
            bodies.add(one.by().bodyId);
            years.add(one.mention().yearAt(one.by().meeting.date));
            numbers.add(one.mention().label().number());
        }
        var found = linked.numbered(bodies, years, numbers, readable);
        var references = new HashMap<UUID, List<ParagraphReferenceDocument>>();
        for (var one : named) {
            var target = target(one, found);
            if (target != null) {
                references
                        .computeIfAbsent(one.by().id, _ -> new ArrayList<>())
                        .add(ParagraphReferenceDocument.of(one.field(), one.mention(), target));
            }
        }
        return references;
    }

    private static List<Named> named(ParagraphEntity paragraph, ParagraphWords words) {
        return ParagraphField.of(words.text(), words.corrections()).stream()
                .flatMap(field -> ParagraphMentions.in(field.text(), paragraph.meeting.body.name).stream()
                        .map(mention -> new Named(paragraph, field.pointer(), mention)))
                .toList();
    }

    private static @Nullable LinkedParagraph target(Named named, List<LinkedParagraph> found) {
        var by = named.by();
        return found.stream()
                .filter(one -> one.bodyId().equals(by.bodyId) && !one.id().equals(by.id))
                .filter(one -> named.mention().fits(one, by.meeting.date))
                .findFirst()
                .orElse(null);
    }
}
