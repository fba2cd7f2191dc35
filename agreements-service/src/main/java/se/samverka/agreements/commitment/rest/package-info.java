/// The resource of commitments.
@NullMarked
package se.samverka.agreements.commitment.rest;

import org.jspecify.annotations.NullMarked;
