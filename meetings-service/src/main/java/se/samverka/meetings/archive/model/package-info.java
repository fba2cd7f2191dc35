/// Archive packages as pure Java.
@NullMarked
package se.samverka.meetings.archive.model;

import org.jspecify.annotations.NullMarked;
