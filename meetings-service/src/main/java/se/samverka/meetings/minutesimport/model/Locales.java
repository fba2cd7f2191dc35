package se.samverka.meetings.minutesimport.model;

import java.util.Locale;

/// The language that minutes are written in.
final class Locales {

    static final Locale SWEDISH = Locale.forLanguageTag("sv-SE");

    private Locales() {}
}
