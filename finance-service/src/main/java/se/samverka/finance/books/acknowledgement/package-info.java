/// Acknowledgements: which issued documents ERP systems have booked.
@NullMarked
package se.samverka.finance.books.acknowledgement;

import org.jspecify.annotations.NullMarked;
