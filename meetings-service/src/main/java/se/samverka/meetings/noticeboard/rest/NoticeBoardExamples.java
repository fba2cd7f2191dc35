package se.samverka.meetings.noticeboard.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class NoticeBoardExamples {

    static final String PAGE = "<!DOCTYPE html><html lang=\"sv\">…</html>";

    static final String BOARD = """
            {"bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","body":"Strategisk regional beredning","validOn":"2024-05-02",
             "minutesKeptAt":"Regionkansliet, Regionhuset, Västerås",
             "notices":[{"approvalId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d19",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","meetingDate":"2024-04-19","paragraphs":["15","16"],
             "postedOn":"2024-04-26","postedUntil":"2024-05-17","takenDownOn":"2024-05-18","lastAppealOn":"2024-05-17",
             "_links":{"page":{"href":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=HTML",
             "rel":"alternate","method":"GET"},
             "pdf":{"href":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=PDF",
             "rel":"alternate","method":"GET"}}}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/notice-board",
             "rel":"self","method":"GET"}}}""";

    private NoticeBoardExamples() {}
}
