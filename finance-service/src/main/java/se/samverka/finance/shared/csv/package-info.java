/// Files of separated values as spreadsheets save them, for imports.
@NullMarked
package se.samverka.finance.shared.csv;

import org.jspecify.annotations.NullMarked;
