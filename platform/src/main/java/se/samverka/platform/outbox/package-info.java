/// Outgoing events. [se.samverka.platform.outbox.Outbox] stores an event in the transaction of the change that it
/// reports. The relay sends it and deletes it once the broker has acknowledged it: delivery is at least once, and
/// consumers have an inbox. Envelope: CloudEvents 1.0, binary mode over Kafka.
@NullMarked
package se.samverka.platform.outbox;

import org.jspecify.annotations.NullMarked;
