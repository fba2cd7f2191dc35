/// Self-verification: finance holds what it keeps against what it must be, every night and when somebody asks,
/// and tells what does not hold. It mends nothing: what is wrong is for people to look at, and every mend is a
/// document.
@NullMarked
package se.samverka.finance.insight.control;

import org.jspecify.annotations.NullMarked;
