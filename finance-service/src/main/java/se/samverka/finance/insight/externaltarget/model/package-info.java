/// See [se.samverka.finance.externaltarget].
@NullMarked
package se.samverka.finance.insight.externaltarget.model;

import org.jspecify.annotations.NullMarked;
