package se.samverka.agreements.followup.rest;

/// Example bodies of the OpenAPI document.
final class Examples {

    private static final String ID = "01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a15";

    private static final String FIELDS = "\"title\":\"Årlig uppföljning till kommunstyrelserna och MDU\","
            + "\"responsible\":\"202100-2916\",\"recipients\":[\"212000-0357\",\"212000-2080\",\"202100-2916\"],"
            + "\"recipientBodies\":[{\"name\":\"Kommunstyrelsen\",\"organisationNumber\":\"212000-0357\"}],"
            + "\"recurrence\":\"YEARLY\",\"days\":[\"03-31\"],\"noticeDays\":30";

    static final String FOLLOW_UP_REQUEST = "{" + FIELDS + "}";

    static final String OCCASION_DONE = "{\"dueOn\":\"2026-03-31\",\"status\":\"DONE\",\"doneOn\":\"2026-02-24\","
            + "\"note\":\"Rapport och samtal\",\"reference\":\"Kommunstyrelsen 2026-02-24 § 31\"}";

    private static final String LATER_OCCASIONS = ",{\"dueOn\":\"2027-03-31\",\"status\":\"UPCOMING\"},"
            + "{\"dueOn\":\"2028-03-31\",\"status\":\"UPCOMING\"},{\"dueOn\":\"2029-03-31\",\"status\":\"UPCOMING\"}";

    /// The follow-up once its first occasion is done.
    static final String COMPLETED = "{\"asOf\":\"2026-02-24\",\"occasions\":[" + OCCASION_DONE + LATER_OCCASIONS + "]}";

    static final String FOLLOW_UP =
            "{\"id\":\"" + ID + "\",\"agreementId\":\"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01\"," + FIELDS
                    + ",\"asOf\":\"2026-01-10\",\"occasions\":[{\"dueOn\":\"2026-03-31\",\"status\":\"UPCOMING\"}"
                    + LATER_OCCASIONS + "],\"recordedAt\":\"2026-01-10T08:00:00Z\"}";

    static final String FOLLOW_UPS = "{\"followUps\":[" + FOLLOW_UP
            + "],\"_meta\":{\"totalRecords\":1,\"page\":1,\"limit\":20,\"count\":1},\"_links\":{}}";

    static final String COMPLETION_REQUEST =
            "{\"dueOn\":\"2026-03-31\",\"doneOn\":\"2026-02-24\",\"note\":\"Rapport och samtal\","
                    + "\"reference\":\"Kommunstyrelsen 2026-02-24 § 31\"}";

    static final String CALENDAR = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Samverka//Follow-ups//SV\r\n"
            + "BEGIN:VEVENT\r\nUID:" + ID + "-2026-03-31@follow-ups.samverka\r\nDTSTAMP:20260110T080000Z\r\n"
            + "DTSTART;VALUE=DATE:20260331\r\nSUMMARY:Årlig uppföljning\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private Examples() {}
}
