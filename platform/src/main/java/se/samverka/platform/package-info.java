/// What every service needs and no domain owns.
@NullMarked
package se.samverka.platform;

import org.jspecify.annotations.NullMarked;
