package se.samverka.deploy.embedded;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A demo client, as listed in api.md. Demo clients exist in the embedded infrastructure only: their secret is in
/// the README.
///
/// @param id the OAuth 2 client id
/// @param organisationNumber the organisation that the client acts for; null for the platform's administrator
/// @param scopes the scopes that the client may request, and the default if it requests none
public record DemoClient(String id, @Nullable String organisationNumber, List<String> scopes) {
    /// The secret of every demo client.
    public static final String SECRET = "demo";

    /// Every scope of the platform (api.md, Security).
    public static final List<String> EVERY_SCOPE = List.of(
            "agreements:read",
            "agreements:write",
            "finance:read",
            "finance:write",
            "meetings:read",
            "meetings:write",
            "platform:admin",
            "reference-data:write");

    /// All demo clients.
    public static final List<DemoClient> ALL = List.of(
            new DemoClient("platform-admin", null, EVERY_SCOPE),
            new DemoClient("mdu-finance", "202100-2916", List.of("finance:read", "finance:write", "agreements:read")),
            new DemoClient("vasteras-erp", "212000-2080", List.of("finance:read")),
            new DemoClient("eskilstuna-erp", "212000-0357", List.of("finance:read")),
            new DemoClient(
                    "region-secretary",
                    "232100-0172",
                    List.of("meetings:read", "meetings:write", "agreements:read", "agreements:write")));

    static Optional<DemoClient> find(String id) {
        return ALL.stream().filter(client -> client.id().equals(id)).findFirst();
    }
}
