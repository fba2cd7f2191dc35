/// `/receivables`.
@NullMarked
package se.samverka.finance.receivable.rest;

import org.jspecify.annotations.NullMarked;
