/// Results of controls in the database, and how a table is gone through in portions.
@NullMarked
package se.samverka.finance.insight.control.store;

import org.jspecify.annotations.NullMarked;
