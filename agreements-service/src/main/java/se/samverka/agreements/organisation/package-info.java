/// The register of organisations: who can be party to an agreement, and what an invoice to them needs.
@NullMarked
package se.samverka.agreements.organisation;

import org.jspecify.annotations.NullMarked;
