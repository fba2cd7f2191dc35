/// The figures of a yearly report, its charts and the texts of its pages, as pure Java.
@NullMarked
package se.samverka.meetings.report.model;

import org.jspecify.annotations.NullMarked;
