package se.samverka.edge;

import org.jspecify.annotations.Nullable;

/// Values of `WWW-Authenticate` for missing or rejected bearer tokens (RFC 6750 § 3).
public final class Challenge {

    private static final String REALM = "Bearer realm=\"samverka\"";

    private Challenge() {}

    /// No token was sent, so the challenge has no error (§ 3.1).
    public static String tokenMissing() {
        return REALM;
    }

    /// @param why what is wrong with the token, in ASCII without quotation marks
    public static String tokenInvalid(String why) {
        return REALM + ", error=\"invalid_token\", error_description=\"" + why + "\"";
    }

    /// The token is valid but does not allow the request.
    ///
    /// @param scope the missing scope; null when no scope would be enough
    public static String insufficientScope(@Nullable String scope) {
        return REALM + ", error=\"insufficient_scope\"" + (scope == null ? "" : ", scope=\"" + scope + "\"");
    }
}
