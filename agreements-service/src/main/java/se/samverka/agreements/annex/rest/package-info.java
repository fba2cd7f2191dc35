/// `/agreements/{id}/annexes`.
@NullMarked
package se.samverka.agreements.annex.rest;

import org.jspecify.annotations.NullMarked;
