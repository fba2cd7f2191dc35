package se.samverka.gateway.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What whoever runs the platform says of itself in the merged document; where it says nothing, the contracts' own
/// words stand. Environment variables as `SAMVERKA_OPERATOR_CONTACT_NAME`; the services take the same keys.
@ConfigMapping(prefix = "samverka.operator")
public interface OperatorConfig {

    Optional<String> contactName();

    Optional<String> contactUrl();

    Optional<String> contactEmail();

    /// Where the terms of use stand.
    Optional<String> termsOfService();

    /// What is promised of availability and support, in a sentence.
    Optional<String> serviceLevel();

    /// Writes it into a document's `info`.
    default void writeTo(ObjectNode info) {
        var contact = info.withObjectProperty("contact");
        contactName().ifPresent(name -> contact.put("name", name));
        contactUrl().ifPresent(url -> contact.put("url", url));
        contactEmail().ifPresent(email -> contact.put("email", email));
        termsOfService().ifPresent(terms -> info.put("termsOfService", terms));
        serviceLevel().ifPresent(level -> info.put("x-sla", level));
    }
}
