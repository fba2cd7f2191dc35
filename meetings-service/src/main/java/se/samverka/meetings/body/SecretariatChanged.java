package se.samverka.meetings.body;

import se.samverka.meetings.body.store.BodyEntity;

/// Event inside the service, in the transaction of the change: the body has another secretariat, whose changes
/// feed must get the documents that are not announced yet.
public record SecretariatChanged(BodyEntity body) {}
