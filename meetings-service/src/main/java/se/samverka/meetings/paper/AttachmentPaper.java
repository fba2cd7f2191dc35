package se.samverka.meetings.paper;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.AgendaAttachmentDocument;
import se.samverka.meetings.paper.model.Block;

/// The files of an agenda as lists of links.
record AttachmentPaper(UUID meeting, List<AgendaAttachmentDocument> attachments, URI base) {

    /// @param item null for the files of the agenda as a whole
    /// @return no block when there are none
    List<Block> of(@Nullable UUID item) {
        var lines = new ArrayList<String>();
        var links = new ArrayList<Block.Link>();
        for (var attachment : attachments) {
            if (Objects.equals(attachment.itemId(), item)) {
                var title = attachment.title();
                if (attachment.erasedOn() != null) {
                    lines.add(title + " (innehållet raderat " + attachment.erasedOn() + ")");
                } else if (attachment.withdrawnAt() == null) {
                    links.add(new Block.Link(
                            lines.size(), 0, title.length(), address(attachment), "Bilaga " + attachment.filename()));
                    lines.add(title);
                } else {
                    lines.add(title + " (tillbakadragen: " + attachment.withdrawnReason() + ")");
                }
            }
        }
        return lines.isEmpty() ? List.of() : List.of(Block.bullets(lines).with(links));
    }

    private String address(AgendaAttachmentDocument attachment) {
        return UriBuilder.fromUri(base)
                .path("meetings/{meeting}/agenda/attachments/{attachment}/content")
                .build(meeting, attachment.id())
                .toASCIIString();
    }
}
