/// The consumer of `agreements.agreements.v1`.
@NullMarked
package se.samverka.finance.basis.agreement.events;

import org.jspecify.annotations.NullMarked;
