/// Goals for external funding (EXTERNAL_TARGET) by year, and what external funders have given. A goal is not a
/// receivable (domain rule 6): it is not in commitments, allocations, invoices or the journal. Stored in the
/// transaction of each event that changes it. Source: Samhällskontraktet 2026–2029 (at least 10 000 000 kr a year
/// from external funders).
@NullMarked
package se.samverka.finance.insight.externaltarget;

import org.jspecify.annotations.NullMarked;
