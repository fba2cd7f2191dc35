/// Files of separated values as spreadsheets save them, for whoever imports something.
@NullMarked
package se.samverka.finance.shared.csv;

import org.jspecify.annotations.NullMarked;
