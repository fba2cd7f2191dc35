/// `/population-corrections` and `/population-decisions`.
@NullMarked
package se.samverka.finance.correction.rest;

import org.jspecify.annotations.NullMarked;
