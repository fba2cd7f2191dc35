/// Events on their way in. A service writes an [se.samverka.platform.inbox.EventHandler] for its topics and
/// hands each Kafka record to [se.samverka.platform.inbox.Inbox#receive]:
///
/// ```java
/// @Incoming("agreements")
/// @Blocking("agreements") // in order, on the topic's own thread; the offset is committed after this returns
/// void on(ConsumerRecord<String, byte[]> message) {
///     inbox.receive(message);
/// }
/// ```
///
/// An event has its effect once: its id is recorded in the transaction of the effect. While the database is
/// away the message is tried again and again, in its place. What cannot be handled goes to `<topic>.dlq` with
/// the reason, is listed at `/dead-letters`, and can be replayed from there.
@NullMarked
package se.samverka.platform.inbox;

import org.jspecify.annotations.NullMarked;
