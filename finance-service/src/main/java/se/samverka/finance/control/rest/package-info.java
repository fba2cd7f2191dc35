/// `/controls`.
@NullMarked
package se.samverka.finance.control.rest;

import org.jspecify.annotations.NullMarked;
