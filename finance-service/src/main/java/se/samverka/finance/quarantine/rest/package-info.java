/// `/quarantines`.
@NullMarked
package se.samverka.finance.quarantine.rest;

import org.jspecify.annotations.NullMarked;
