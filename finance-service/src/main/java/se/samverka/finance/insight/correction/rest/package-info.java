/// `/population-corrections` and `/population-decisions`.
@NullMarked
package se.samverka.finance.insight.correction.rest;

import org.jspecify.annotations.NullMarked;
