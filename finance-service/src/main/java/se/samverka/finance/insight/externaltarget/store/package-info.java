/// Goals in the database.
@NullMarked
package se.samverka.finance.insight.externaltarget.store;

import org.jspecify.annotations.NullMarked;
