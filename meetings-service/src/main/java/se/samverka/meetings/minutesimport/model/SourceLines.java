package se.samverka.meetings.minutesimport.model;

/// Lines of the text that a field was read from, or that belong to no field.
///
/// @param what the field, or why the lines belong to none
/// @param firstLine from 1
/// @param lastLine the same as the first where it is one line
public record SourceLines(String what, int firstLine, int lastLine) {

    boolean has(int line) {
        return firstLine <= line && line <= lastLine;
    }
}
