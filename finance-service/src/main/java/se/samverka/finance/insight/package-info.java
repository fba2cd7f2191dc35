/// What explains and checks: explanations, controls, impacts of amendments, commitments, external targets, and
/// corrections of figures. Nothing here issues a document.
@NullMarked
package se.samverka.finance.insight;

import org.jspecify.annotations.NullMarked;
