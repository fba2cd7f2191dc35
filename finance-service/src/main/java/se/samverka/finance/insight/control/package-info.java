/// Self-verification: finance checks its data every night and on request, and reports what is wrong. It repairs
/// nothing: people investigate, and every correction is a document.
@NullMarked
package se.samverka.finance.insight.control;

import org.jspecify.annotations.NullMarked;
