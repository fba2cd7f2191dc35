/// `/quarantines`.
@NullMarked
package se.samverka.finance.basis.quarantine.rest;

import org.jspecify.annotations.NullMarked;
