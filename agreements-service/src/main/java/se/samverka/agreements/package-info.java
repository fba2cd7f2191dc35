/// agreements-service: who has agreed on what, who has approved it, and from when it binds.
@NullMarked
package se.samverka.agreements;

import org.jspecify.annotations.NullMarked;
