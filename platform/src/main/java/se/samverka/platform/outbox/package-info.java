/// Events on their way out. [se.samverka.platform.outbox.Outbox] writes an event in the transaction of the
/// change that it tells of; the relay sends it and deletes it once the broker has acknowledged it (at least
/// once; consumers have an inbox). Envelope: CloudEvents 1.0, binary mode over Kafka.
@NullMarked
package se.samverka.platform.outbox;

import org.jspecify.annotations.NullMarked;
