/// Annexes of an agreement. They are agreed with it; some may then be revised by a board without the approval
/// of the parties (Samhällskontraktet 2026–2029: the annex with vision, mission and focus areas). Every text
/// stays as it is.
@NullMarked
package se.samverka.agreements.annex;

import org.jspecify.annotations.NullMarked;
