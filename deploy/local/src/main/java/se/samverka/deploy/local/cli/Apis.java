package se.samverka.deploy.local.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import se.samverka.deploy.local.client.PlatformClient;

/// The APIs behind the gateway, and reading of their lists.
final class Apis {

    static final List<String> ALL = List.of("agreements", "finance", "meetings");

    private static final int PAGE = 200;

    private Apis() {}

    /// Reads a whole list, page by page.
    ///
    /// @param path the list's path without a query
    /// @param name the property with the entries
    static void each(PlatformClient client, String path, String name, Consumer<JsonNode> use) {
        int page = 1;
        boolean more;
        do {
            var answer = client.get(path + "?limit=" + PAGE + "&page=" + page).expect(200);
            answer.path(name).forEach(use);
            more = answer.path("_links").has("next");
            page++;
        } while (more);
    }
}
