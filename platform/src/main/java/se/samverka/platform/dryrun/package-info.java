/// Dry runs: the response shows what would be done, and nothing is stored.
@NullMarked
package se.samverka.platform.dryrun;

import org.jspecify.annotations.NullMarked;
