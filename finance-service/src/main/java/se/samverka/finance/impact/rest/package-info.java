/// `/impact-previews`.
@NullMarked
package se.samverka.finance.impact.rest;

import org.jspecify.annotations.NullMarked;
