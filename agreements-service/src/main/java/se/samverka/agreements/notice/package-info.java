/// A party's notice of an agreement that has no last day or is prolonged: the agreement ends for that party alone.
@NullMarked
package se.samverka.agreements.notice;

import org.jspecify.annotations.NullMarked;
