/// Events that an auditor asks for: tokens that were refused, and logins. They are lines of the log under a
/// category of their own, and never hold a token or a secret.
@NullMarked
package se.samverka.gateway.audit;

import org.jspecify.annotations.NullMarked;
