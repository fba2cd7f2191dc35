/// What several rooms of finance-service use and none owns: CSV, wording, converters. The lowest room.
@NullMarked
package se.samverka.finance.shared;

import org.jspecify.annotations.NullMarked;
