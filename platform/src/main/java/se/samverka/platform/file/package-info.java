/// Files that callers send: received on disk, told by their content, and named in headers.
@NullMarked
package se.samverka.platform.file;

import org.jspecify.annotations.NullMarked;
