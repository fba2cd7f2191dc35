/// `/allocations` and `/allocation-previews`.
@NullMarked
package se.samverka.finance.claim.allocation.rest;

import org.jspecify.annotations.NullMarked;
