/// Issued documents on paper: an invoice, followed by a page that explains how its amount was computed. The files
/// are archival (PDF/A-2a) and accessible (PDF/UA-1), as Swedish law requires of what public bodies publish
/// (2018:1937).
@NullMarked
package se.samverka.finance.delivery.pdf;

import org.jspecify.annotations.NullMarked;
