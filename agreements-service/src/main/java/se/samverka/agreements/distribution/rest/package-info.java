/// The API of distribution lists.
@NullMarked
package se.samverka.agreements.distribution.rest;

import org.jspecify.annotations.NullMarked;
