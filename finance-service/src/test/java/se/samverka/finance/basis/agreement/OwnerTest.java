package se.samverka.finance.basis.agreement;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.samverka.platform.time.BusinessTime;

class OwnerTest {

    @ParameterizedTest
    @CsvSource({",", "http://127.0.0.1:1/token,", ",secret"})
    void without_a_configured_client_no_request_is_sent(URI tokenEndpoint, String secret) {
        var owner = new Owner(
                new Config(Optional.ofNullable(tokenEndpoint), Optional.ofNullable(secret)),
                new ObjectMapper(),
                new BusinessTime(Clock.systemUTC()));
        try {
            assertThatThrownBy(() -> owner.revision(UUID.randomUUID()))
                    .isInstanceOf(Owner.Unanswered.class)
                    .hasMessageContaining("samverka.agreements.token-endpoint and client-secret are not set");
        } finally {
            owner.close();
        }
    }

    private record Config(Optional<URI> tokenEndpoint, Optional<String> clientSecret) implements OwnerConfig {

        @Override
        public URI url() {
            return URI.create("http://127.0.0.1:1");
        }

        @Override
        public String clientId() {
            return "samverka-finance";
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration waitingTimeout() {
            return Duration.ofSeconds(1);
        }
    }
}
