package se.samverka.deploy.embedded;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import net.minidev.json.JSONObject;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/// The token endpoint: client credentials only, of the [demo clients][DemoClient] only. Client and secret come by
/// HTTP Basic or in the form (RFC 6749 § 2.3.1); errors are those of § 5.2. It handles every path that ends in
/// `/token`, so that the library's own endpoint, which checks no secret, cannot be reached.
final class ClientCredentialsRoute implements Route {
    private static final String GRANT = "client_credentials";

    private static final Logger AUDIT = Logger.getLogger("se.samverka.audit");

    /// Text that is safe in a log line.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._@-]{1,100}");

    private static final Pattern FORWARDED_FOR = Pattern.compile("(?i)(?:^|;)for=\"?([^;,\"]{1,100})");

    private final Issuer issuer;
    private final LoginThrottle wrongSecrets;

    ClientCredentialsRoute(Issuer issuer, Clock clock) {
        this.issuer = issuer;
        this.wrongSecrets = new LoginThrottle(clock);
    }

    private record Login(String id, String secret) {}

    @Override
    public boolean match(OAuth2HttpRequest request) {
        return request.getUrl().encodedPath().endsWith("/token")
                && !request.getMethod().equals("OPTIONS");
    }

    @Override
    public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
        if (!request.getMethod().equals("POST")) {
            return refusal(OAuth2Error.INVALID_REQUEST.setHTTPStatusCode(405));
        }
        var body = request.getBody();
        var form = URLUtils.parseParameters(body == null ? "" : body);
        if (form.values().stream().anyMatch(values -> values.size() > 1)) {
            return refusal(OAuth2Error.INVALID_REQUEST.appendDescription(": a parameter is repeated"));
        }
        var authorization = request.getHeaders().get("Authorization");
        if (authorization != null && form.containsKey("client_secret")) {
            return refusal(OAuth2Error.INVALID_REQUEST.appendDescription(": two ways of authentication"));
        }
        var login = authorization == null ? ofForm(form) : ofBasic(authorization);
        if (login.isEmpty()) {
            return refusal(OAuth2Error.INVALID_CLIENT);
        }
        var from = from(request);
        var pause = wrongSecrets.pause(login.get().id(), from);
        if (pause.isPresent()) {
            audit("slowed-down", login.get(), from);
            return slowDown(pause.get());
        }
        var client = authenticated(login.get());
        if (client.isEmpty()) {
            wrongSecrets.wrong(login.get().id(), from);
            audit("refused", login.get(), from);
            return refusal(OAuth2Error.INVALID_CLIENT);
        }
        wrongSecrets.right(login.get().id(), from);
        audit("granted", login.get(), from);
        var grant = first(form, "grant_type");
        if (grant == null) {
            return refusal(OAuth2Error.INVALID_REQUEST.appendDescription(": grant_type is missing"));
        }
        return grant.equals(GRANT)
                ? grant(client.get(), first(form, "scope"))
                : refusal(OAuth2Error.UNSUPPORTED_GRANT_TYPE);
    }

    private OAuth2HttpResponse grant(DemoClient client, @Nullable String asked) {
        var scopes = asked == null || asked.isBlank()
                ? client.scopes()
                : Arrays.asList(asked.strip().split(" +"));
        if (!client.scopes().containsAll(scopes)) {
            return refusal(OAuth2Error.INVALID_SCOPE);
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put(
                "access_token", issuer.token(client.id(), client.organisationNumber(), scopes.toArray(String[]::new)));
        answer.put("token_type", "Bearer");
        answer.put("expires_in", Issuer.LIFETIME.toSeconds());
        answer.put("scope", String.join(" ", scopes));
        return answer(200, answer, Map.of());
    }

    private Optional<DemoClient> authenticated(Login login) {
        var service = issuer.serviceClient(login.id());
        if (service.isPresent()) {
            return isSecret(issuer.serviceSecret(), login)
                    ? service.map(client -> new DemoClient(client.id(), null, client.scopes()))
                    : Optional.empty();
        }
        return isSecret(DemoClient.SECRET, login) ? DemoClient.find(login.id()) : Optional.empty();
    }

    private static boolean isSecret(String secret, Login login) {
        return MessageDigest.isEqual(
                secret.getBytes(StandardCharsets.UTF_8), login.secret().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Login> ofForm(Map<String, List<String>> form) {
        var id = first(form, "client_id");
        var secret = first(form, "client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new Login(id, secret));
    }

    private static Optional<Login> ofBasic(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            var decoded = new String(
                    Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Login(decoded.substring(0, colon), decoded.substring(colon + 1)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// The client's address as reported by the gateway; the issuer listens on the loopback address only.
    private static String from(OAuth2HttpRequest request) {
        var forwarded = request.getHeaders().get("Forwarded");
        var matcher = FORWARDED_FOR.matcher(forwarded == null ? "" : forwarded);
        return matcher.find() ? matcher.group(1) : "here";
    }

    private static void audit(String outcome, Login login, String from) {
        AUDIT.log(Level.INFO, "login outcome={0} client={1} from={2}", new Object[] {
            outcome, PLAIN.matcher(login.id()).matches() ? login.id() : "unreadable", from
        });
    }

    private static OAuth2HttpResponse slowDown(Duration pause) {
        long seconds = Math.max(1, pause.plusMillis(999).toSeconds());
        return answer(
                429,
                Map.of(
                        "error",
                        "slow_down",
                        "error_description",
                        "Too many wrong secrets; try again in " + seconds + " s"),
                Map.of("Retry-After", Long.toString(seconds)));
    }

    private static @Nullable String first(Map<String, List<String>> form, String name) {
        var values = form.get(name);
        return values == null || values.isEmpty() ? null : values.getFirst();
    }

    private static OAuth2HttpResponse refusal(ErrorObject error) {
        var headers = error.getHTTPStatusCode() == 401
                ? Map.of("WWW-Authenticate", "Basic realm=\"" + Issuer.ID + "\"")
                : Map.<String, String>of();
        return answer(error.getHTTPStatusCode(), error.toJSONObject(), headers);
    }

    private static OAuth2HttpResponse answer(int status, Map<String, Object> body, Map<String, String> more) {
        var headers = new Headers.Builder()
                .set("Content-Type", "application/json")
                .set("Cache-Control", "no-store")
                .set("Pragma", "no-cache");
        more.forEach(headers::set);
        return new OAuth2HttpResponse(headers.build(), status, JSONObject.toJSONString(body), null);
    }
}
