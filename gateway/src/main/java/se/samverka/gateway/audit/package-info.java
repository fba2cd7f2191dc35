/// Audit events: rejected tokens, and logins. They have a log category of their own and never contain a token or a
/// secret.
@NullMarked
package se.samverka.gateway.audit;

import org.jspecify.annotations.NullMarked;
