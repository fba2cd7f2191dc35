/// Archive packages: a year's minutes of a body as an E-ARK SIP (FGS Paketstruktur 2.0), and their check without a
/// network ([ADR 40](../../../../../../../docs/adr/0040-archive-packages.md)).
@NullMarked
package se.samverka.archive;

import org.jspecify.annotations.NullMarked;
