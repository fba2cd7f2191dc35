/// Text as files for others can hold it.
@NullMarked
package se.samverka.finance.shared.text.model;

import org.jspecify.annotations.NullMarked;
