package se.samverka.meetings;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// The changes feed as a caller reads it.
final class Feed {

    private Feed() {}

    /// The entries of a document in the whole feed.
    static List<Map<String, Object>> entries(Supplier<RequestSpecification> caller, String documentId) {
        var found = new ArrayList<Map<String, Object>>();
        String cursor = null;
        while (true) {
            var request = caller.get().queryParam("limit", 200);
            var page = (cursor == null ? request : request.queryParam("after", cursor))
                    .get("/changes")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            page.<Map<String, Object>>getList("changes").stream()
                    .filter(change -> documentId.equals(change.get("id")))
                    .forEach(found::add);
            if (!page.getBoolean("_meta.more")) {
                return found;
            }
            cursor = page.getString("_meta.nextCursor");
        }
    }
}
