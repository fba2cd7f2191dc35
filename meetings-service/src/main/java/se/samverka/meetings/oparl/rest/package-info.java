/// The paths of OParl.
@NullMarked
package se.samverka.meetings.oparl.rest;

import org.jspecify.annotations.NullMarked;
