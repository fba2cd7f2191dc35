/// Acknowledgements over HTTP.
@NullMarked
package se.samverka.finance.acknowledgement.rest;

import org.jspecify.annotations.NullMarked;
