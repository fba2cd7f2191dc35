/// The resource of dissolutions.
@NullMarked
package se.samverka.agreements.dissolution.rest;

import org.jspecify.annotations.NullMarked;
