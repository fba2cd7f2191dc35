/// Electronic seals on PDF files (PAdES baseline B, ETSI EN 319 142-1) and beside other files (CAdES baseline B,
/// ETSI EN 319 122-1), and their check without a network
/// ([ADR 35](../../../../../../../docs/adr/0035-documents-on-paper-and-seals.md)).
@NullMarked
package se.samverka.seal;

import org.jspecify.annotations.NullMarked;
