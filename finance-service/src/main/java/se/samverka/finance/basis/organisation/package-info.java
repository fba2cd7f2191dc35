/// Finance's own copy of the organisations, made from events alone.
@NullMarked
package se.samverka.finance.basis.organisation;

import org.jspecify.annotations.NullMarked;
