package se.samverka.meetings.body.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class BodyExamples {

    static final String BODY = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","name":"Strategisk regional beredning",
             "secretariat":"232100-0172","kind":"PREPARATORY_COMMITTEE","approversRequired":1,
             "appealable":false,"minimumSeats":25,"maximumSeats":30,
             "mandatoryMatters":["Regional utvecklingsstrategi","Kulturplan"],
             "minutesKeptAt":"Regionkansliet, Regionhuset, Västerås","revision":0}""";

    static final String NEW_BODY = """
            {"name":"Strategisk regional beredning","kind":"PREPARATORY_COMMITTEE","minimumSeats":25,"maximumSeats":30,
             "mandatoryMatters":["Regional utvecklingsstrategi","Kulturplan"],
             "minutesKeptAt":"Regionkansliet, Regionhuset, Västerås"}""";

    static final String BODIES = """
            {"bodies":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","name":"Strategisk regional beredning",
             "secretariat":"232100-0172","kind":"PREPARATORY_COMMITTEE","approversRequired":1,
             "appealable":false,"minimumSeats":25,"maximumSeats":30,"mandatoryMatters":[],"revision":0}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    static final String MEMBERSHIP = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "member":"Karin Exempel","party":"S","organisationNumber":"232100-0172","role":"CHAIR",
             "from":"2023-01-01"}""";

    static final String NEW_MEMBERSHIP = """
            {"member":"Karin Exempel","party":"S","organisationNumber":"232100-0172","role":"CHAIR",
             "from":"2023-01-01"}""";

    static final String MEMBERSHIPS = """
            {"memberships":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12",
             "bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","member":"Karin Exempel","party":"S",
             "organisationNumber":"232100-0172","role":"CHAIR","from":"2023-01-01"}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{}}""";

    private BodyExamples() {}
}
