/// Agreements over HTTP.
@NullMarked
package se.samverka.agreements.agreement.rest;

import org.jspecify.annotations.NullMarked;
