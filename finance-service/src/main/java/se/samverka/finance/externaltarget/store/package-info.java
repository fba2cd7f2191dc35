/// See [se.samverka.finance.externaltarget].
@NullMarked
package se.samverka.finance.externaltarget.store;

import org.jspecify.annotations.NullMarked;
