/// Rows of boards, seats and appointments.
@NullMarked
package se.samverka.agreements.board.store;

import org.jspecify.annotations.NullMarked;
