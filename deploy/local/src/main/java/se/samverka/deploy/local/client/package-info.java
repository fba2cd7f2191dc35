/// Calls a running platform through its public API, as a client with an id and a secret.
@NullMarked
package se.samverka.deploy.local.client;

import org.jspecify.annotations.NullMarked;
