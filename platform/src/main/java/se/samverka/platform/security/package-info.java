/// The caller and the organisation it acts for ([se.samverka.platform.security.Caller]). Scopes are checked by
/// `@PermissionsAllowed` on the resource.
@NullMarked
package se.samverka.platform.security;

import org.jspecify.annotations.NullMarked;
