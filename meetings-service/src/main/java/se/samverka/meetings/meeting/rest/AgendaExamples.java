package se.samverka.meetings.meeting.rest;

/// Examples of agendas for the OpenAPI document (profile DOK.15).
public final class AgendaExamples {

    static final String ITEM = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d18","position":3,"title":"Gemensam målbild",
             "caseNumber":"HSF240207","summary":"En gemensam målbild för god och nära vård.",
             "proposedDecision":"Målbilden rekommenderas.","documents":["Tjänsteskrivelse"],"revision":0}""";

    static final String WITHDRAWN = """
            {"withdrawnReason":"Underlaget är inte klart.","revision":1}""";

    static final String NEW_ITEM = """
            {"position":3,"title":"Gemensam målbild","caseNumber":"HSF240207",
             "summary":"En gemensam målbild för god och nära vård.",
             "proposedDecision":"Målbilden rekommenderas.","documents":["Tjänsteskrivelse"]}""";

    static final String WITHDRAWAL = "{\"reason\":\"Underlaget är inte klart.\"}";

    public static final String AGENDA = """
            {"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","version":1,"versionMadeAt":"2024-04-10T08:00:00Z",
             "items":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d18","position":1,"title":"Gemensam målbild",
             "caseNumber":"HSF240207","summary":"En gemensam målbild för god och nära vård.",
             "proposedDecision":"Målbilden rekommenderas.","documents":["Tjänsteskrivelse"],"revision":0}],
             "attachments":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d22","title":"Tjänsteskrivelse",
             "filename":"tjansteskrivelse.pdf","mediaType":"application/pdf","sizeBytes":48213,
             "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "addedAt":"2024-04-09T08:00:00Z"}]}""";

    static final String ATTACHMENT = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d22","title":"Tjänsteskrivelse",
             "filename":"tjansteskrivelse.pdf","mediaType":"application/pdf","sizeBytes":48213,
             "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "addedAt":"2024-04-09T08:00:00Z"}""";

    static final String ATTACHMENTS = """
            {"attachments":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d22","title":"Tjänsteskrivelse",
             "filename":"tjansteskrivelse.pdf","mediaType":"application/pdf","sizeBytes":48213,
             "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
             "addedAt":"2024-04-09T08:00:00Z"}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},"_links":{}}""";

    static final String ATTACHMENT_WITHDRAWN = """
            {"withdrawnAt":"2024-04-12T08:00:00Z","withdrawnReason":"Fel version"}""";

    static final String ATTACHMENT_WITHDRAWAL = "{\"reason\":\"Fel version\"}";

    static final String VERSIONS = """
            {"agendaVersions":[{"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","version":1,
             "versionMadeAt":"2024-04-10T08:00:00Z","items":[],"attachments":[]}],
             "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/agenda-versions",
             "rel":"self","method":"GET"}}}""";

    private AgendaExamples() {}
}
