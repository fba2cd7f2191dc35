package se.samverka.meetings;

import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The changes feed as a caller reads it.
final class Feed {

    private Feed() {}

    /// The entries of a document in the whole feed.
    static List<Map<String, Object>> entries(RequestSpecification caller, String documentId) {
        var found = new ArrayList<Map<String, Object>>();
        String cursor = null;
        while (true) {
            var query = cursor == null ? "?limit=1000" : "?limit=1000&after=" + cursor;
            var page = caller.urlEncodingEnabled(false).get("/changes" + query).jsonPath();
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
