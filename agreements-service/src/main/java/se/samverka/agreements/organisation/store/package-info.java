/// The stored register.
@NullMarked
package se.samverka.agreements.organisation.store;

import org.jspecify.annotations.NullMarked;
