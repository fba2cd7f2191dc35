/// An organisation as finance needs it.
@NullMarked
package se.samverka.finance.basis.organisation.model;

import org.jspecify.annotations.NullMarked;
