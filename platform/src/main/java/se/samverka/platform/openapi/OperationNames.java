package se.samverka.platform.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.models.Operation;

/// The names of operations that every API has: `list{Api}Changes` becomes `listFinanceChanges`, so that a client of
/// several APIs gets no name twice.
final class OperationNames {

    private static final String PLACE = "{Api}";

    /// What stands for an API in a name.
    private static final Map<String, String> APIS =
            Map.of("agreements", "Agreement", "finance", "Finance", "meetings", "Meeting");

    private OperationNames() {}

    static void complete(String api, Operation operation) {
        var name = operation.getOperationId();
        if (name == null || !name.contains(PLACE)) {
            return;
        }
        operation.setOperationId(name.replace(PLACE, word(api)));
    }

    /// What stands for an API in a name.
    static String word(String api) {
        var word = APIS.get(api);
        if (word == null) {
            throw new IllegalStateException("No word for the API " + api + " in names");
        }
        return word;
    }
}
