/// Files of separated values as spreadsheets save them, for whoever imports something.
@NullMarked
package se.samverka.finance.csv;

import org.jspecify.annotations.NullMarked;
