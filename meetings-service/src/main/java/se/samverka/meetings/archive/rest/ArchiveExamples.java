package se.samverka.meetings.archive.rest;

/// Examples in the OpenAPI document: the minutes of 2024.
final class ArchiveExamples {

    static final String REQUEST = "{\"year\":2024}";

    static final String WAITING = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0f01","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","year":2024,
            "status":"WAITING","progress":{"done":0,"total":6},"requestedAt":"2025-02-03T09:00:00Z"}""";

    static final String FINISHED = """
            {"status":"DONE","progress":{"done":6},"finishedAt":"2025-02-03T09:00:12Z",
            "objectId":"samverka-9f86d081884c7d659a2feaa0c55ad015","size":1048576,
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","sealed":true}""";

    static final String LIST = "{\"archivePackages\":[" + WAITING + """
            ],"_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},"_links":{}}""";

    private ArchiveExamples() {}
}
