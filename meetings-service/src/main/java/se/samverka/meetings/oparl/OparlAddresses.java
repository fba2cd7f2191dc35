package se.samverka.meetings.oparl;

import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.meeting.model.ParagraphLabel;
import se.samverka.meetings.oparl.model.ObjectFilter;
import se.samverka.meetings.oparl.model.ObjectList;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.OparlWords;
import se.samverka.meetings.oparl.model.PublicObject;
import se.samverka.platform.value.OrganisationNumber;

/// The addresses of objects, lists and files. They begin with the public address of the API, and are the ids of the
/// objects.
///
/// @param api the API's address with a slash at its end
public record OparlAddresses(String api) {

    public static OparlAddresses of(UriInfo uri) {
        return new OparlAddresses(uri.getBaseUri().toString());
    }

    String system() {
        return api + "oparl";
    }

    String of(PublicObject object) {
        return object.type() == OparlType.BODY ? corporation(object.corporation()) : of(object.type(), object.id());
    }

    String of(OparlType type, UUID id) {
        return system() + "/" + type.path() + "/" + id;
    }

    String corporation(OrganisationNumber number) {
        return system() + "/" + OparlType.BODY.path() + "/" + number.value();
    }

    String list(ObjectList list) {
        return list.corporation()
                        .map(this::corporation)
                        .or(() -> list.body().map(body -> of(OparlType.ORGANIZATION, body)))
                        .orElseGet(this::system)
                + "/" + list.type().path();
    }

    /// A page of a list. Parameters stand in the order of their names, so that each page has one address (2.3.1).
    String page(ObjectList list, ObjectFilter filter) {
        var parameters = new TreeMap<String, String>();
        filter.after().ifPresent(last -> parameters.put("after", last.toString()));
        put(parameters, "created_since", filter.createdSince());
        put(parameters, "created_until", filter.createdUntil());
        parameters.put("limit", String.valueOf(filter.limit()));
        put(parameters, "modified_since", filter.modifiedSince());
        put(parameters, "modified_until", filter.modifiedUntil());
        if (filter.omitInternal()) {
            parameters.put("omit_internal", "true");
        }
        return list(list)
                + parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue())
                        .collect(Collectors.joining("&", "?", ""));
    }

    String meeting(UUID id) {
        return api + "meetings/" + id;
    }

    String minutes(UUID meeting) {
        return meeting(meeting) + "/minutes";
    }

    String extract(UUID meeting, ParagraphLabel label) {
        return meeting(meeting) + "/paragraphs/" + URLEncoder.encode(label.path(), StandardCharsets.UTF_8)
                + "/extracts";
    }

    String noticeBoard(UUID body) {
        return api + "bodies/" + body + "/notice-board";
    }

    OparlHead head(PublicObject object) {
        return new OparlHead(
                of(object),
                object.type().uri(),
                OparlWords.time(object.created()),
                OparlWords.time(object.modified()),
                object.deleted() ? Boolean.TRUE : null);
    }

    /// Addresses of objects; null for none, because OParl leaves out empty lists (2.4.3).
    @Nullable
    List<String> all(Collection<PublicObject> objects) {
        return objects.isEmpty() ? null : objects.stream().map(this::of).toList();
    }

    private static void put(TreeMap<String, String> parameters, String name, Optional<Instant> time) {
        time.ifPresent(at ->
                parameters.put(name, OparlWords.time(at).replace("+", "%2B").replace(":", "%3A")));
    }
}
