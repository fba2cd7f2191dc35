package se.samverka.meetings.minutesimport.model;

import org.jspecify.annotations.Nullable;

/// A line that begins a section of a paragraph.
///
/// @param owner whose decision or proposal it is, as printed in the genitive; null when not named
/// @param form what makes it a heading
/// @param rest text of the section on the same line; empty without any
record RoleHeading(Role role, @Nullable String owner, Form form, String rest) {

    enum Form {
        /// A noun phrase that has the line to itself: `Kommunstyrelsens beslut`.
        ALONE,
        /// A noun phrase and a colon before the text: `Beslut: Planen antas.`
        LABEL,
        /// The beginning of a sentence: `Nämnden beslutar`, `Beslöts att`.
        CLAUSE
    }

    RoleHeading with(Form newForm, String newRest) {
        return new RoleHeading(role, owner, newForm, newRest);
    }
}
