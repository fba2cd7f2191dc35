package se.samverka.edge;

import org.jspecify.annotations.Nullable;

/// What `WWW-Authenticate` says of a refused bearer token (RFC 6750 § 3).
public final class Challenge {

    private static final String REALM = "Bearer realm=\"samverka\"";

    private Challenge() {}

    /// No token was sent: then there is no error to name (§ 3.1).
    public static String tokenMissing() {
        return REALM;
    }

    /// @param why is wrong with the token, in ASCII without quotation marks
    public static String tokenInvalid(String why) {
        return REALM + ", error=\"invalid_token\", error_description=\"" + why + "\"";
    }

    /// The token is good, and does not allow this.
    ///
    /// @param scope that is missing; null when no scope would do
    public static String insufficientScope(@Nullable String scope) {
        return REALM + ", error=\"insufficient_scope\"" + (scope == null ? "" : ", scope=\"" + scope + "\"");
    }
}
