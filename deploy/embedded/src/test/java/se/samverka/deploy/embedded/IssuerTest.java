package se.samverka.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.minidev.json.JSONObject;
import net.minidev.json.JSONValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTest {
    private static final Issuer ISSUER = new Issuer(FreePort.pick());
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        ISSUER.start();
    }

    @AfterAll
    static void stop() {
        ISSUER.stop();
        HTTP.close();
    }

    @Test
    void the_right_secret_gives_a_signed_token_with_the_clients_claims() throws Exception {
        // When
        var answer = post("grant_type=client_credentials&client_id=mdu-finance&client_secret=demo");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var body = (JSONObject) JSONValue.parse(answer.body());
        assertThat(body).containsEntry("token_type", "Bearer").containsEntry("expires_in", 300);
        var token = SignedJWT.parse(body.getAsString("access_token"));
        var keys = JWKSet.load(ISSUER.url().resolve("/samverka/jwks").toURL());
        var key = keys.getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getClaims())
                .containsEntry("iss", ISSUER.url().toString())
                .containsEntry("sub", "mdu-finance")
                .containsEntry("aud", List.of("samverka"))
                .containsEntry("client_id", "mdu-finance")
                .containsEntry("organisation_number", "202100-2916")
                .containsEntry("scope", "finance:read finance:write agreements:read");
        assertThat(claims.getExpirationTime().getTime() - claims.getIssueTime().getTime())
                .isEqualTo(300_000);
    }

    @Test
    void discovery_names_the_same_issuer_as_the_tokens() throws Exception {
        // When
        var request = HttpRequest.newBuilder(URI.create(ISSUER.url() + "/.well-known/openid-configuration"))
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofString());

        // Then
        var discovered = (JSONObject) JSONValue.parse(answer.body());
        assertThat(discovered)
                .containsEntry("issuer", ISSUER.url().toString())
                .containsEntry("token_endpoint", ISSUER.tokenEndpoint().toString());
    }

    @Test
    void basic_authentication_works_and_a_subset_of_scopes_can_be_requested() throws Exception {
        // When
        var answer = post("grant_type=client_credentials&scope=meetings:read", "region-secretary", "demo");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        var body = (JSONObject) JSONValue.parse(answer.body());
        assertThat(body).containsEntry("scope", "meetings:read");
        assertThat(claims(body)).containsEntry("scope", "meetings:read");
    }

    /// Reference data affects everybody's money, so no organisation's client may write it.
    @Test
    void no_client_of_an_organisation_may_write_reference_data() {
        assertThat(DemoClient.ALL)
                .filteredOn(client -> client.scopes().contains("reference-data:write"))
                .extracting(DemoClient::id)
                .containsExactly("platform-admin");
    }

    /// It gives access to every agreement's versions and revision, and is for services.
    @Test
    void no_demo_client_has_the_scope_of_services() {
        assertThat(DemoClient.ALL).noneMatch(client -> client.scopes().contains("agreements:versions"));
    }

    @Test
    void the_administrator_has_every_scope_and_no_organisation() throws Exception {
        // When
        var answer = post("grant_type=client_credentials&client_id=platform-admin&client_secret=demo");

        // Then
        var claims = claims((JSONObject) JSONValue.parse(answer.body()));
        assertThat(claims)
                .containsEntry("scope", String.join(" ", DemoClient.EVERY_SCOPE))
                .doesNotContainKey("organisation_number");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grant_type=client_credentials&client_id=mdu-finance&client_secret=wrong",
                "grant_type=client_credentials&client_id=nobody&client_secret=demo",
                "grant_type=client_credentials&client_id=mdu-finance",
                "grant_type=client_credentials",
                ""
            })
    void a_wrong_client_or_secret_gets_invalid_client(String form) throws Exception {
        // When
        var answer = post(form);

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat((JSONObject) JSONValue.parse(answer.body()))
                .containsEntry("error", "invalid_client")
                .doesNotContainKey("access_token");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=authorization_code&code=x, unsupported_grant_type",
        "grant_type=password&username=x&password=y, unsupported_grant_type",
        "grant_type=client_credentials&scope=platform:admin, invalid_scope",
        "scope=finance:read, invalid_request",
        "grant_type=client_credentials&scope=finance:read&scope=finance:write, invalid_request"
    })
    void a_request_for_something_not_allowed_gets_its_error_code(String form, String error) throws Exception {
        // When
        var answer = post(form + "&client_id=mdu-finance&client_secret=demo");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat((JSONObject) JSONValue.parse(answer.body())).containsEntry("error", error);
    }

    @Test
    void a_test_can_have_a_token_for_any_organisation_and_scopes() throws Exception {
        // When
        var token = ISSUER.token("koping-erp", "212000-2114", "finance:read");

        // Then
        assertThat(SignedJWT.parse(token).getJWTClaimsSet().getClaims())
                .containsEntry("organisation_number", "212000-2114")
                .containsEntry("scope", "finance:read");
    }

    private static Map<String, Object> claims(JSONObject body) throws Exception {
        return SignedJWT.parse(body.getAsString("access_token"))
                .getJWTClaimsSet()
                .getClaims();
    }

    private static HttpResponse<String> post(String form) throws Exception {
        return HTTP.send(request(form).build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(String form, String client, String secret) throws Exception {
        var login = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return HTTP.send(request(form).header("Authorization", "Basic " + login).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String form) {
        return HttpRequest.newBuilder(ISSUER.tokenEndpoint())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
    }
}
