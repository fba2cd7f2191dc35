/// What stands on the pages.
@NullMarked
package se.samverka.finance.pdf.model;

import org.jspecify.annotations.NullMarked;
