package se.samverka.meetings.minutesimport.model;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When an assignment is due: on a day, or in words with or without a month. Nothing is computed from words:
/// `senast
/// hösten 2025` stays as it is.
///
/// @param ambiguous the other days that the text names; empty when it names one
record Due(
        @Nullable LocalDate on,
        @Nullable YearMonth month,
        @Nullable String text,
        List<LocalDate> ambiguous) {

    static final Due NONE = new Due(null, null, null, List.of());

    private static final Pattern DUE_WORD = Pattern.compile(
            "(?iu)(?:sammanträde(?:t)?|möte(?:t)?|senast|före|innan|till och med|t\\.?o\\.?m\\.?)(?:,? \\p{L}{3,8}dag(?:en)?)?(?: den)?,? $");
    private static final int DUE_WORD_LENGTH = 40;
    /// A date after these is of something else.
    private static final Pattern OTHER_WORD = Pattern.compile(
            "(?iu)(?:daterat?|daterade|beslut(?:et)?|från(?: och med)?|fr\\.?o\\.?m\\.?|av|stället för|skrivelse(?:n)?|protokoll(?:et)?)(?: den)? $");

    private static final String SEASON =
            "(?:vår(?:en|termin(?:en)?)?|sommar(?:en)?|höst(?:en|termin(?:en)?)?|vinter(?:n)?|jul|midsommar|årsskiftet|halvårsskiftet|tertialet|kvartalet|kvartal [1-4]"
                    + "|tertial [1-3]|årets slut|årsslutet|månadsskiftet|vecka [0-9]{1,2}|v\\. ?[0-9]{1,2}"
                    + "|(?:nästa|nästkommande|kommande|följande) (?:ordinarie )?(?:\\p{L}*sammanträde|\\p{L}*möte|år))";
    private static final String MONTHS =
            "(?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december)";
    private static final String WORDS = "(?: [\\p{L}:]{1,20})";
    private static final String DUE = "(?:(?:senast|före|innan|under|inom|inför)" + WORDS + "{0,4}?|(?:vid|på)" + WORDS
            + "{0,6}?|(?:sammanträdet|mötet)" + WORDS + "{0,3}?|i|till)";
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?iu)(?<![\\p{L}])" + DUE + " (?:" + MONTHS + "|" + SEASON
                    + ")(?!\\p{L})(?: månad)?(?:(?:/\\p{L}{3,10})? (?:mellan )?(?:19|20)[0-9]{2}(?:[/–-](?:19|20)?[0-9]{2})?)?");
    private static final Pattern LATEST = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:senast [^.,;\\n]{3,60}|inom [^.,;\\n]{0,20}?(?:dag|veck|månad|år|kvartal)(?:ar|a|or|er|et|en)?(?!\\p{L})|snarast(?: möjligt)?|omgående|skyndsamt)");

    /// @param heldOn the day of the meeting, if known
    static Due in(String text, @Nullable LocalDate heldOn) {
        var dates = SwedishDates.in(text);
        var due = dates.stream().filter(date -> follows(DUE_WORD, text, date)).findFirst();
        var words = IN_WORDS.matcher(text);
        boolean inWords = words.find() && !isPast(words.group(), heldOn);
        if (due.isEmpty() && !inWords) {
            due = dates.stream()
                    .filter(date -> !follows(OTHER_WORD, text, date))
                    .filter(date -> heldOn == null || date.date().isAfter(heldOn))
                    .min(Comparator.comparingInt(SwedishDates.Dated::start));
        }
        if (due.isPresent()) {
            var on = due.get().date();
            var others = dates.stream()
                    .map(SwedishDates.Dated::date)
                    .distinct()
                    .filter(date -> !date.equals(on))
                    .toList();
            return new Due(on, null, null, others);
        }
        if (inWords) {
            return new Due(null, SwedishDates.monthIn(words.group()).orElse(null), words.group(), List.of());
        }
        var latest = LATEST.matcher(text);
        return latest.find() ? new Due(null, null, latest.group().strip(), List.of()) : NONE;
    }

    private static boolean isPast(String words, @Nullable LocalDate heldOn) {
        return heldOn != null
                && SwedishDates.monthIn(words)
                        .filter(month -> month.isBefore(YearMonth.from(heldOn)))
                        .isPresent();
    }

    private static boolean follows(Pattern word, String text, SwedishDates.Dated date) {
        var before = text.substring(Math.max(0, date.start() - DUE_WORD_LENGTH), date.start());
        return word.matcher(before).find();
    }
}
