/// What several rooms of finance-service use and none owns: CSV, wording, converters. All other rooms may use it.
@NullMarked
package se.samverka.finance.shared;

import org.jspecify.annotations.NullMarked;
