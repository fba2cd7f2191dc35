/// `/requisitions` and `/adjustments`.
@NullMarked
package se.samverka.finance.books.requisition.rest;

import org.jspecify.annotations.NullMarked;
