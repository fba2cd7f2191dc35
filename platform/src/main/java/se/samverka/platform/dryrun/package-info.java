/// Acts that are tried and taken back: what would be done is answered, and nothing is stored.
@NullMarked
package se.samverka.platform.dryrun;

import org.jspecify.annotations.NullMarked;
