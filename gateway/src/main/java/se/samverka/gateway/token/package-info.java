/// Bearer tokens at the door: signature, issuer, audience and age, by the issuer's published keys. What a caller
/// may do is the services' to decide; they check the token again.
@NullMarked
package se.samverka.gateway.token;

import org.jspecify.annotations.NullMarked;
