/// Issued documents as Peppol BIS Billing 3: UBL 2.1 invoices and credit notes, which every Swedish public body's
/// system accepts. An e-invoice is made on request, from the document, which never changes, and from the electronic
/// addresses and the buyer's reference as registered then. A missing one can therefore be registered afterwards.
@NullMarked
package se.samverka.finance.delivery.einvoice;

import org.jspecify.annotations.NullMarked;
