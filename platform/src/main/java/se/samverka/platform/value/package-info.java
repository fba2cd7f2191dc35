/// Values that every service exchanges and no domain owns. Pure Java: no framework, no I/O.
@NullMarked
package se.samverka.platform.value;

import org.jspecify.annotations.NullMarked;
