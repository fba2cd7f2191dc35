/// The texts on the pages.
@NullMarked
package se.samverka.finance.delivery.pdf.model;

import org.jspecify.annotations.NullMarked;
