/// The kinds of organisation.
@NullMarked
package se.samverka.agreements.organisation.model;

import org.jspecify.annotations.NullMarked;
