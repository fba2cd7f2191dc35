/// The closings of contests in HTTP.
@NullMarked
package se.samverka.agreements.contest.rest;

import org.jspecify.annotations.NullMarked;
