/// Changes of documents as pure Java.
@NullMarked
package se.samverka.meetings.history.model;

import org.jspecify.annotations.NullMarked;
