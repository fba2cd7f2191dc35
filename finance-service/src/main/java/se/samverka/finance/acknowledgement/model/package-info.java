/// An acknowledgement and what can be wrong with it.
@NullMarked
package se.samverka.finance.acknowledgement.model;

import org.jspecify.annotations.NullMarked;
