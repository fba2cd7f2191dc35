/// Text in the forms that files for others require.
@NullMarked
package se.samverka.finance.shared.text.model;

import org.jspecify.annotations.NullMarked;
