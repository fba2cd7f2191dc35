/// The consumer of `agreements.organisations.v1`.
@NullMarked
package se.samverka.finance.basis.organisation.events;

import org.jspecify.annotations.NullMarked;
