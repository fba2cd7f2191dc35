/// Acknowledgements over HTTP.
@NullMarked
package se.samverka.finance.books.acknowledgement.rest;

import org.jspecify.annotations.NullMarked;
