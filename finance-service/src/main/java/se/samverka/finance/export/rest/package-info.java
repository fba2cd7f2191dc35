/// Exports over HTTP.
@NullMarked
package se.samverka.finance.export.rest;

import org.jspecify.annotations.NullMarked;
