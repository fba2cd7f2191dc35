/// Types, filters and words of OParl.
@NullMarked
package se.samverka.meetings.oparl.model;

import org.jspecify.annotations.NullMarked;
