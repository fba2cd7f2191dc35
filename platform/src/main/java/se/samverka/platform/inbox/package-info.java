/// Incoming events. A service implements [se.samverka.platform.inbox.EventHandler] for its topics and passes each
/// Kafka record to [se.samverka.platform.inbox.Inbox#receive]:
///
/// ```java
/// @Incoming("agreements")
/// @Blocking("agreements") // in order, on the topic's own thread; the offset is committed after this returns
/// void on(ConsumerRecord<String, byte[]> message) {
///     inbox.receive(message);
/// }
/// ```
///
/// An event is handled once: its id is recorded in the transaction of its effect. While the database is unavailable
/// the message is retried, and later messages wait. A message that cannot be handled goes to `<topic>.dlq` with the
/// reason, is listed at `/dead-letters`, and can be replayed from there.
@NullMarked
package se.samverka.platform.inbox;

import org.jspecify.annotations.NullMarked;
