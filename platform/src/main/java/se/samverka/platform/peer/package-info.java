/// Questions to other services over HTTP.
@NullMarked
package se.samverka.platform.peer;

import org.jspecify.annotations.NullMarked;
