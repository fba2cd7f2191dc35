/// Boards, seats and appointments, and their rules. Pure Java.
@NullMarked
package se.samverka.agreements.board.model;

import org.jspecify.annotations.NullMarked;
