package se.samverka.meetings.body.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class BodyExamples {

    static final String BODY = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","name":"Strategisk regional beredning",
             "secretariat":"232100-0172","kind":"PREPARATORY_COMMITTEE","approversRequired":1,
             "appealable":false,"minimumSeats":25,"maximumSeats":30,"maximumSubstitutes":30,
             "seats":[{"kind":"ORDINARY","nominatingOrganisation":"212000-2080","minimum":2,"maximum":3}],
             "mandatoryMatters":["Regional utvecklingsstrategi","Kulturplan"],"minutesKeptAt":"Regionkansliet, Regionhuset, Västerås","parentOrganisation":"232100-0172",
             "from":"2019-01-01","termOfOffice":{"from":"2023-01-01","to":"2026-12-31"},"revision":0}""";

    static final String REPLACED = """
            {"revision":1}""";

    static final String HISTORY = """
            {"history":[{"changedAt":"2024-05-02T08:15:00Z","organisationNumber":"232100-0172",
             "changes":[{"field":"name","before":"Regionala beredningen","after":"Strategisk regional beredning"}]}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/history",
             "rel":"self","method":"GET"}}}""";

    static final String NEW_BODY = """
            {"name":"Strategisk regional beredning","kind":"PREPARATORY_COMMITTEE","minimumSeats":25,"maximumSeats":30,
             "maximumSubstitutes":30,
             "seats":[{"kind":"ORDINARY","nominatingOrganisation":"212000-2080","minimum":2,"maximum":3}],
             "mandatoryMatters":["Regional utvecklingsstrategi","Kulturplan"],"minutesKeptAt":"Regionkansliet, Regionhuset, Västerås","parentOrganisation":"232100-0172",
             "from":"2019-01-01","termOfOffice":{"from":"2023-01-01","to":"2026-12-31"}}""";

    static final String BODIES = """
            {"bodies":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","name":"Strategisk regional beredning",
             "secretariat":"232100-0172","kind":"PREPARATORY_COMMITTEE","approversRequired":1,
             "appealable":false,"minimumSeats":25,"maximumSeats":30,"seats":[],"mandatoryMatters":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String MEMBERSHIP = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "member":"Karin Exempel","party":"S","organisationNumber":"232100-0172","role":"CHAIR",
             "from":"2023-01-01","status":"RECORDED"}""";

    static final String ENDING = """
            {"to":"2024-12-31","reason":"Avsägelse"}""";

    static final String ENDED = """
            {"to":"2024-12-31","endReason":"Avsägelse"}""";

    static final String REMOVAL = """
            {"reason":"Dubbelregistrerad"}""";

    static final String REMOVED = """
            {"status":"REMOVED","removalReason":"Dubbelregistrerad","removedAt":"2024-05-02T08:15:00Z"}""";

    static final String MEMBERSHIP_HISTORY = """
            {"history":[{"changedAt":"2024-05-02T08:15:00Z","organisationNumber":"232100-0172",
             "changes":[{"field":"party","before":"M","after":"S"}]}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/memberships/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12/history",
             "rel":"self","method":"GET"}}}""";

    static final String NEW_MEMBERSHIP = """
            {"member":"Karin Exempel","party":"S","organisationNumber":"232100-0172","role":"CHAIR",
             "from":"2023-01-01"}""";

    static final String FINDINGS = """
            {"findings":[{"code":"SEVERAL_CHAIRS","from":"2024-03-01","to":"2024-03-31",
             "text":{"en":"2 members are chair","sv":"2 ledamöter är ordförande"},
             "memberships":["01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12","01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d16"]}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String MEMBERSHIPS = """
            {"memberships":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12",
             "bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","member":"Karin Exempel","party":"S",
             "organisationNumber":"232100-0172","role":"CHAIR","from":"2023-01-01",
             "status":"RECORDED"}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    private BodyExamples() {}
}
