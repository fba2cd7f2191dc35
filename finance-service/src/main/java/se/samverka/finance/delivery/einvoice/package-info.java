/// Issued documents as Peppol BIS Billing 3: UBL 2.1 invoices and credit notes that every Swedish public body's
/// system takes. An e-invoice is made when it is asked for, of the document, which never changes, and of the
/// electronic addresses and the buyer's reference as they are known then, so that a missing one can be registered
/// afterwards.
@NullMarked
package se.samverka.finance.delivery.einvoice;

import org.jspecify.annotations.NullMarked;
