package se.samverka.deploy.local.demo;

import java.time.LocalDate;
import java.time.ZoneId;

/// The days of the made-up agreement. They follow the day on which the demo data are loaded, so that an overdue
/// invoice is always a few weeks overdue.
///
/// @param today the day in Stockholm
record DemoDays(LocalDate today) {

    private static final int DAYS_SINCE_THE_CLAIM = 45;

    static DemoDays now() {
        return new DemoDays(LocalDate.now(ZoneId.of("Europe/Stockholm")));
    }

    int year() {
        return today.getYear();
    }

    int lastYear() {
        return year() - 1;
    }

    /// When this year's documents were issued. With 30 days to pay, what is unpaid is 15 days overdue. Before
    /// mid-February it is a day of last year, on which this year's money was claimed in advance.
    LocalDate claimed() {
        return today.minusDays(DAYS_SINCE_THE_CLAIM);
    }

    /// When last year's documents were issued.
    LocalDate claimedLastYear() {
        return LocalDate.of(lastYear(), 1, 15);
    }

    /// Replaces names in a resource by what they stand for: `{today}`, `{year}`, `{lastYear}` and so on.
    String fill(String text) {
        return text.replace("{today}", today.toString())
                .replace("{yearBeforeLast}", Integer.toString(year() - 2))
                .replace("{year}", Integer.toString(year()))
                .replace("{lastYear}", Integer.toString(lastYear()))
                .replace("{nextYear}", Integer.toString(year() + 1));
    }
}
