/// Goals for money from outside (EXTERNAL_TARGET), year by year, beside what external funders have given. A goal
/// is no receivable (domain rule 6): nothing of it is in commitments, allocations, invoices or the journal. Kept
/// in the transaction of each event that changes it. Source: Samhällskontraktet 2026–2029 (at least 10 000 000 kr
/// a year from external funders).
@NullMarked
package se.samverka.finance.insight.externaltarget;

import org.jspecify.annotations.NullMarked;
