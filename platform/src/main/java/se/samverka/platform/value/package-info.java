/// Value types that all services share and no domain owns. Pure Java: no framework, no I/O.
@NullMarked
package se.samverka.platform.value;

import org.jspecify.annotations.NullMarked;
