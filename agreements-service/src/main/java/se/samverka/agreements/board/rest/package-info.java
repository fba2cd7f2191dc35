/// Boards and appointments as callers see them.
@NullMarked
package se.samverka.agreements.board.rest;

import org.jspecify.annotations.NullMarked;
