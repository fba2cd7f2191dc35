/// How all services read and write values as JSON.
@NullMarked
package se.samverka.platform.json;

import org.jspecify.annotations.NullMarked;
