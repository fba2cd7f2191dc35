package se.samverka.deploy.embedded;

import java.util.List;

/// The platform's topics, as named in api.md and the AsyncAPI documents.
public final class Topics {
    /// Three partitions each, so that replicas of a service can share the work; the key is the document's id.
    public static final List<String> FACTS = List.of(
            "agreements.agreements.v1", "agreements.organisations.v1", "finance.invoices.v1", "meetings.decisions.v1");

    /// The dead letter topic of each topic. One partition, so that dead letters stay in order.
    public static final List<String> DEAD_LETTERS =
            FACTS.stream().map(topic -> topic + ".dlq").toList();

    static final int FACT_PARTITIONS = 3;
    static final int DEAD_LETTER_PARTITIONS = 1;

    private Topics() {}
}
