/// What external funders have given towards an agreement's goal. A goal is no receivable (domain rule 6):
/// the agreement's events tell what was reached, for finance's overview, and nothing is ever invoiced of it.
/// Source: Samhällskontraktet 2026–2029 (at least 10 000 000 kr a year from external funders).
@NullMarked
package se.samverka.agreements.externalfunding;

import org.jspecify.annotations.NullMarked;
