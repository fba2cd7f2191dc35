/// Results of controls in the database, and the search of a table in portions.
@NullMarked
package se.samverka.finance.insight.control.store;

import org.jspecify.annotations.NullMarked;
