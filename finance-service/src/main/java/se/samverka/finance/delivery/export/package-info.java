/// Batches of issued documents for ERP systems: as e-invoices, as rows. Ordered, worked on in the background in
/// portions by any replica, and kept as they were made, so that a file can be fetched again byte for byte.
@NullMarked
package se.samverka.finance.delivery.export;

import org.jspecify.annotations.NullMarked;
