/// See [se.samverka.finance.externaltarget].
@NullMarked
package se.samverka.finance.externaltarget.rest;

import org.jspecify.annotations.NullMarked;
