/// Checks of bearer tokens: signature, issuer, audience and expiry, with the issuer's published keys. The services
/// check the token again and decide what the caller may do.
@NullMarked
package se.samverka.gateway.token;

import org.jspecify.annotations.NullMarked;
