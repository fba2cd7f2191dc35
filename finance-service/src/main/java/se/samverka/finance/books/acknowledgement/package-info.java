/// What ERP systems have booked of issued documents.
@NullMarked
package se.samverka.finance.books.acknowledgement;

import org.jspecify.annotations.NullMarked;
