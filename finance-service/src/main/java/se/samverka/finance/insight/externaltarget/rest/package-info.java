/// `/external-targets`.
@NullMarked
package se.samverka.finance.insight.externaltarget.rest;

import org.jspecify.annotations.NullMarked;
