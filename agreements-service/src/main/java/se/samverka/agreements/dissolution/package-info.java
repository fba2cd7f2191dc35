/// How an agreement ends early. A party proposes it, and the agreement ends when every party that is bound and
/// has not left has confirmed it. When the parties cannot agree, an administrator records the failed negotiation
/// with its document (Samhällskontraktet, on disputes). ADR 24.
@NullMarked
package se.samverka.agreements.dissolution;

import org.jspecify.annotations.NullMarked;
