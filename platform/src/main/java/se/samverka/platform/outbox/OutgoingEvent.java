package se.samverka.platform.outbox;

/// An event to publish.
///
/// @param topic Kafka topic, `agreements.agreements.v1`
/// @param key the document's id; all events of a document go to one partition and so stay in order
/// @param type CloudEvents type, `se.samverka.agreements.agreement-amended.v1`
/// @param data the whole document with its revision, written as JSON
public record OutgoingEvent(String topic, String key, String type, Object data) {}
