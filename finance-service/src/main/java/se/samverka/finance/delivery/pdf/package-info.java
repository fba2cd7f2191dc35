/// Issued documents on paper: an invoice that people read, and on the page after it how its amount came about.
/// The files are archives (PDF/A-2a) and can be read aloud (PDF/UA-1), as Swedish law demands of what public
/// bodies publish (2018:1937).
@NullMarked
package se.samverka.finance.delivery.pdf;

import org.jspecify.annotations.NullMarked;
