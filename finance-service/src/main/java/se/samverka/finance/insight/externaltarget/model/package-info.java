/// Goals for external funding, by year.
@NullMarked
package se.samverka.finance.insight.externaltarget.model;

import org.jspecify.annotations.NullMarked;
