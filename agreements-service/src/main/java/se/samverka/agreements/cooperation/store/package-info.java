/// Stored cooperation areas and memberships.
@NullMarked
package se.samverka.agreements.cooperation.store;

import org.jspecify.annotations.NullMarked;
