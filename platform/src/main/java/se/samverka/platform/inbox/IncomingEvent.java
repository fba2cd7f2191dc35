package se.samverka.platform.inbox;

/// A received event (CloudEvents 1.0, binary mode).
///
/// @param id unique per event, the same when it is delivered again
/// @param type CloudEvents type, `se.samverka.agreements.agreement-amended.v1`
/// @param topic the topic it was read from
/// @param key the document's id
/// @param data the document as JSON text; read it with [EventJson]
public record IncomingEvent(String id, String type, String topic, String key, String data) {}
