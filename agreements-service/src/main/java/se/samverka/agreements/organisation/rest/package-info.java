/// `/organisations`.
@NullMarked
package se.samverka.agreements.organisation.rest;

import org.jspecify.annotations.NullMarked;
