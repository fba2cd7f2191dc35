package se.samverka.meetings.body;

import se.samverka.meetings.body.store.BodyEntity;

/// Event inside the service, in the transaction of the change: other organisations than before may read the body's
/// unannounced documents, and the changes feed must follow.
///
/// @param lost whether some organisation may not read them any more
public record ReadersChanged(BodyEntity body, boolean lost) {}
