package se.samverka.meetings.paper;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.ParagraphDocument;
import se.samverka.meetings.meeting.ParagraphLinkDocument;
import se.samverka.meetings.meeting.ParagraphReferenceDocument;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.paper.model.Block;
import se.samverka.meetings.paper.model.LinkedWords;

/// Where links from a page to §§ lead: within the page, or to the page of other minutes.
final class ParagraphAddresses {

    private final Set<UUID> here;
    private final @Nullable URI base;

    /// @param here the §§ of the page
    /// @param base of the API; null for a page without links to others
    ParagraphAddresses(List<ParagraphDocument> here, @Nullable URI base) {
        this.here = here.stream().map(ParagraphDocument::id).collect(Collectors.toSet());
        this.base = base;
    }

    /// The anchor of a § on the page of its minutes.
    static String anchor(String path) {
        return "p" + path;
    }

    /// The links in a field.
    List<LinkedWords> of(ParagraphDocument paragraph, String field, String text) {
        return paragraph.references().stream()
                .filter(reference -> reference.field().equals(field))
                .flatMap(reference -> linked(reference, text))
                .toList();
    }

    private Stream<LinkedWords> linked(ParagraphReferenceDocument reference, String text) {
        var label = new ParagraphLabel(reference.paragraph(), reference.letter());
        var address = address(reference.paragraphId(), reference.meetingId(), label);
        return Stream.ofNullable(address)
                .map(href -> LinkedWords.at(
                        text, reference.start(), reference.text(), href, "§ " + label + ", " + reference.date()));
    }

    /// A sentence that ends with a link to a §.
    List<Block> sentence(String beginning, ParagraphLinkDocument link) {
        var label = new ParagraphLabel(link.paragraph(), link.letter());
        var words = "§ " + label + ", " + link.date();
        var address = address(link.id(), link.meetingId(), label);
        var blocks = Block.of(beginning + words + ".");
        return address == null ? blocks : LinkedWords.in(blocks, List.of(new LinkedWords(words, 0, address, words)));
    }

    private @Nullable String address(UUID paragraph, UUID meeting, ParagraphLabel label) {
        if (here.contains(paragraph)) {
            return "#" + anchor(label.path());
        }
        return base == null
                ? null
                : UriBuilder.fromUri(base)
                        .path("meetings/{meeting}/minutes")
                        .queryParam("format", "HTML")
                        .fragment(anchor(label.path()))
                        .build(meeting)
                        .toASCIIString();
    }
}
