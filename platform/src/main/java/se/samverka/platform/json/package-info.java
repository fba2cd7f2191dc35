/// How values are written and read as JSON, once for all services: strict reading, plain writing.
@NullMarked
package se.samverka.platform.json;

import org.jspecify.annotations.NullMarked;
