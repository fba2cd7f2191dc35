/// What ERP systems have booked of issued documents.
@NullMarked
package se.samverka.finance.acknowledgement;

import org.jspecify.annotations.NullMarked;
