package se.samverka.deploy.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {

    private final MovedClock clock = new MovedClock();

    @Test
    void after_five_wrong_secrets_each_further_one_doubles_the_pause_for_that_client_only() throws Exception {
        var issuer = new Issuer(FreePort.pick(), clock);
        issuer.start();
        try {
            // Given
            for (int i = 0; i < LoginThrottle.FREE; i++) {
                assertThat(login(issuer, "mdu-finance", "wrong" + i, "192.0.2.1")
                                .statusCode())
                        .isEqualTo(401);
            }
            // Then even the right one is delayed
            var paused = login(issuer, "mdu-finance", "demo", "192.0.2.1");
            assertThat(paused.statusCode()).isEqualTo(429);
            assertThat(paused.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(paused.body()).contains("slow_down").doesNotContain("demo");
            // And neither another client nor the same one from elsewhere
            assertThat(login(issuer, "vasteras-erp", "demo", "192.0.2.1").statusCode())
                    .isEqualTo(200);
            assertThat(login(issuer, "mdu-finance", "demo", "192.0.2.2").statusCode())
                    .isEqualTo(200);
            // When a wrong one comes after the pause
            clock.move(Duration.ofSeconds(1));
            assertThat(login(issuer, "mdu-finance", "wrong", "192.0.2.1").statusCode())
                    .isEqualTo(401);
            // Then the next pause is twice as long
            assertThat(login(issuer, "mdu-finance", "demo", "192.0.2.1")
                            .headers()
                            .firstValue("Retry-After"))
                    .hasValue("2");
            // When the right one comes after it
            clock.move(Duration.ofSeconds(2));
            assertThat(login(issuer, "mdu-finance", "demo", "192.0.2.1").statusCode())
                    .isEqualTo(200);
            // Then the count is reset
            assertThat(login(issuer, "mdu-finance", "wrong", "192.0.2.1").statusCode())
                    .isEqualTo(401);
            assertThat(login(issuer, "mdu-finance", "demo", "192.0.2.1").statusCode())
                    .isEqualTo(200);
        } finally {
            issuer.stop();
        }
    }

    @Test
    void the_pause_is_at_most_a_minute() {
        var secrets = new LoginThrottle(clock);
        for (int i = 0; i < 100; i++) {
            secrets.wrong("x", "here");
        }
        assertThat(secrets.pause("x", "here")).hasValue(Duration.ofMinutes(1));
    }

    private static HttpResponse<String> login(Issuer issuer, String client, String secret, String from)
            throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(
                            URI.create(issuer.tokenEndpoint().toString()))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .header("Forwarded", "for=" + from + ";proto=http")
                    .POST(BodyPublishers.ofString(
                            "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret))
                    .build();
            return http.send(request, BodyHandlers.ofString());
        }
    }

    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-01-10T08:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
