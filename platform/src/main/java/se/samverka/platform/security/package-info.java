/// Who calls and for whom. Scopes are checked by `@PermissionsAllowed` on the resource; whom the caller acts for is
/// asked of [se.samverka.platform.security.Caller].
@NullMarked
package se.samverka.platform.security;

import org.jspecify.annotations.NullMarked;
