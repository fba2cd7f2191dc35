package se.samverka.meetings.body;

import se.samverka.meetings.body.store.BodyEntity;

/// Inside the service, in the transaction of the change: another organisation writes this body's minutes now, and
/// must find in its changes feed what is not announced yet.
public record SecretariatChanged(BodyEntity body) {}
