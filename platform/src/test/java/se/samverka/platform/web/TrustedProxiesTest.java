package se.samverka.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.InetSocketAddressConverter;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    /// A name would be looked up for each request.
    @Test
    void the_proxies_that_are_believed_by_default_are_addresses() throws IOException {
        var defaults = new Properties();
        try (var file = EntityTags.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(file);
        }
        var proxies =
                List.of(defaults.getProperty("quarkus.http.proxy.trusted-proxies").split(","));
        assertThat(proxies).hasSize(2).allSatisfy(proxy -> assertThat(
                        new InetSocketAddressConverter().convert(proxy).isUnresolved())
                .isFalse());
    }
}
