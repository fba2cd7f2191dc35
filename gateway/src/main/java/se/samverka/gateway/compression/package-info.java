/// Compression of answers, and what it does to their entity tags.
@NullMarked
package se.samverka.gateway.compression;

import org.jspecify.annotations.NullMarked;
