/// See [se.samverka.finance.externaltarget].
@NullMarked
package se.samverka.finance.insight.externaltarget.store;

import org.jspecify.annotations.NullMarked;
