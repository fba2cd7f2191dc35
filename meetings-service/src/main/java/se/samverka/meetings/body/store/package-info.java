/// Bodies and memberships as the database keeps them.
@NullMarked
package se.samverka.meetings.body.store;

import org.jspecify.annotations.NullMarked;
