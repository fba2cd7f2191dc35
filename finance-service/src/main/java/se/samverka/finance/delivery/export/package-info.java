/// Batches of issued documents for ERP systems, as e-invoices, rows or vouchers. They are ordered, processed in
/// portions in the background by any replica, and stored, so that a file can be fetched again byte for byte.
@NullMarked
package se.samverka.finance.delivery.export;

import org.jspecify.annotations.NullMarked;
