/// `/impact-previews`.
@NullMarked
package se.samverka.finance.insight.impact.rest;

import org.jspecify.annotations.NullMarked;
