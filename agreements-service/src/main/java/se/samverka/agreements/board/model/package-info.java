/// What a board, a seat and an appointment are, and the rules they keep. Pure Java.
@NullMarked
package se.samverka.agreements.board.model;

import org.jspecify.annotations.NullMarked;
