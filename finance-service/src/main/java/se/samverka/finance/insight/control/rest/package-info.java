/// `/controls`.
@NullMarked
package se.samverka.finance.insight.control.rest;

import org.jspecify.annotations.NullMarked;
