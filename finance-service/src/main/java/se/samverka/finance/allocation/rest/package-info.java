/// `/allocations` and `/allocation-previews`.
@NullMarked
package se.samverka.finance.allocation.rest;

import org.jspecify.annotations.NullMarked;
