/// Finance's own copy of the organisations: name and area, from events alone.
@NullMarked
package se.samverka.finance.basis.organisation;

import org.jspecify.annotations.NullMarked;
