/// See [se.samverka.finance.externaltarget].
@NullMarked
package se.samverka.finance.externaltarget.model;

import org.jspecify.annotations.NullMarked;
