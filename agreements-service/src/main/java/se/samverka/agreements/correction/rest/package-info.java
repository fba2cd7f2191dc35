/// `/agreements/{id}/corrections`.
@NullMarked
package se.samverka.agreements.correction.rest;

import org.jspecify.annotations.NullMarked;
