/// What the modules must agree on and no service owns.
@NullMarked
package se.samverka.contracts;

import org.jspecify.annotations.NullMarked;
