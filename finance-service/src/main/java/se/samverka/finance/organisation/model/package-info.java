/// An organisation as finance needs it.
@NullMarked
package se.samverka.finance.organisation.model;

import org.jspecify.annotations.NullMarked;
