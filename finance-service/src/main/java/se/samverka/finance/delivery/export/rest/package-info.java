/// Exports over HTTP.
@NullMarked
package se.samverka.finance.delivery.export.rest;

import org.jspecify.annotations.NullMarked;
