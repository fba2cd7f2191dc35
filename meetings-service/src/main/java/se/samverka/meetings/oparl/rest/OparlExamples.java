package se.samverka.meetings.oparl.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class OparlExamples {

    private static final String OPEN = "{\"data\":[";
    private static final String CLOSE =
            "],\"pagination\":{\"elementsPerPage\":100},\"links\":{\"first\":\"https://samverka.example/meetings/v1/oparl";
    private static final String MIDDLE = "?limit=100\",\"self\":\"https://samverka.example/meetings/v1/oparl";
    private static final String END = "?limit=100\"}}";

    static final String SYSTEM = """
            {"id":"https://samverka.example/meetings/v1/oparl","type":"https://schema.oparl.org/1.1/System",
             "created":"2026-11-30T08:00:00+00:00","modified":"2026-11-30T08:00:00+00:00",
             "oparlVersion":"https://schema.oparl.org/1.1/","name":"Samverka",
             "body":"https://samverka.example/meetings/v1/oparl/bodies","contactName":"Samverka",
             "contactEmail":"api@samverka.example","website":"https://samverka.example/docs"}""";

    static final String BODY = """
            {"id":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172",
             "type":"https://schema.oparl.org/1.1/Body","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","system":"https://samverka.example/meetings/v1/oparl",
             "name":"Region Västmanland","samverka:organisationNumber":"232100-0172",
             "oparlSince":"2026-11-30T08:00:00+00:00",
             "organization":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/organizations",
             "person":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/persons",
             "membership":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/memberships",
             "meeting":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/meetings",
             "agendaItem":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/agenda-items",
             "paper":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/papers",
             "consultation":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/consultations",
             "file":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/files",
             "locationList":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/locations",
             "legislativeTermList":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172/legislative-terms",
             "legislativeTerm":[{"id":"https://samverka.example/meetings/v1/oparl/legislative-terms/01936a6e-7c1f-8d30-8000-5f3f4b1f0d24",
             "type":"https://schema.oparl.org/1.1/LegislativeTerm","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","name":"2023–2026","startDate":"2023-01-01",
             "endDate":"2026-12-31"}]}""";

    static final String LEGISLATIVE_TERM = """
            {"id":"https://samverka.example/meetings/v1/oparl/legislative-terms/01936a6e-7c1f-8d30-8000-5f3f4b1f0d24",
             "type":"https://schema.oparl.org/1.1/LegislativeTerm","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","name":"2023–2026","startDate":"2023-01-01","endDate":"2026-12-31",
             "body":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172"}""";

    static final String ORGANIZATION = """
            {"id":"https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "type":"https://schema.oparl.org/1.1/Organization","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00",
             "body":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172",
             "name":"Strategisk regional beredning",
             "membership":["https://samverka.example/meetings/v1/oparl/memberships/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12"],
             "meeting":"https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/meetings",
             "consultation":"https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/consultations",
             "organizationType":"Gremium","classification":"Beredning",
             "web":"https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/notice-board"}""";

    static final String PERSON = """
            {"id":"https://samverka.example/meetings/v1/oparl/persons/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21",
             "type":"https://schema.oparl.org/1.1/Person","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00",
             "body":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172","name":"Eva Exempel",
             "membership":[{"id":"https://samverka.example/meetings/v1/oparl/memberships/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12",
             "type":"https://schema.oparl.org/1.1/Membership","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00",
             "organization":"https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "role":"Ordförande","votingRight":true,"startDate":"2023-01-01","samverka:party":"S",
             "samverka:organisationNumber":"212000-2098"}]}""";

    static final String MEMBERSHIP = """
            {"id":"https://samverka.example/meetings/v1/oparl/memberships/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d12",
             "type":"https://schema.oparl.org/1.1/Membership","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00",
             "organization":"https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "role":"Ordförande","votingRight":true,"startDate":"2023-01-01","samverka:party":"S",
             "samverka:organisationNumber":"212000-2098",
             "person":"https://samverka.example/meetings/v1/oparl/persons/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21"}""";

    static final String MEETING = """
            {"id":"https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "type":"https://schema.oparl.org/1.1/Meeting","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","name":"Sammanträde 2024-04-19","meetingState":"durchgeführt",
             "cancelled":false,"start":"2024-04-19T09:02:00+02:00","end":"2024-04-19T12:15:00+02:00",
             "location":{"id":"https://samverka.example/meetings/v1/oparl/locations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "type":"https://schema.oparl.org/1.1/Location","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","description":"Regionhuset, Västerås"},
             "organization":["https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11"],
             "resultsProtocol":{"id":"https://samverka.example/meetings/v1/oparl/files/01936a6e-7c1f-8d30-8000-5f3f4b1f0d30",
             "type":"https://schema.oparl.org/1.1/File","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","name":"Protokoll 2024-04-19","fileName":"protokoll-2024-04-19.pdf",
             "mimeType":"application/pdf","date":"2024-04-19",
             "accessUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=PDF",
             "downloadUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=PDF&download=true"},
             "agendaItem":[{"id":"https://samverka.example/meetings/v1/oparl/agenda-items/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
             "type":"https://schema.oparl.org/1.1/AgendaItem","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","number":"§ 22","order":7,"name":"Gemensam målbild",
             "consultation":"https://samverka.example/meetings/v1/oparl/consultations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
             "result":"Rekommendation","resolutionText":"Målbilden rekommenderas.",
             "resolutionFile":{"id":"https://samverka.example/meetings/v1/oparl/files/01936a6e-7c1f-8d30-8000-5f3f4b1f0d32",
             "type":"https://schema.oparl.org/1.1/File","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","name":"Protokollsutdrag 2024-04-19, § 22",
             "fileName":"protokollsutdrag-22.pdf","mimeType":"application/pdf","date":"2024-04-19",
             "accessUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/paragraphs/22/extracts",
             "downloadUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/paragraphs/22/extracts?download=true"}}],
             "web":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=HTML"}""";

    static final String AGENDA_ITEM = """
            {"id":"https://samverka.example/meetings/v1/oparl/agenda-items/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
             "type":"https://schema.oparl.org/1.1/AgendaItem","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","number":"§ 22","order":7,"name":"Gemensam målbild",
             "consultation":"https://samverka.example/meetings/v1/oparl/consultations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
             "result":"Rekommendation","resolutionText":"Målbilden rekommenderas.",
             "resolutionFile":{"id":"https://samverka.example/meetings/v1/oparl/files/01936a6e-7c1f-8d30-8000-5f3f4b1f0d32",
             "type":"https://schema.oparl.org/1.1/File","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","name":"Protokollsutdrag 2024-04-19, § 22",
             "fileName":"protokollsutdrag-22.pdf","mimeType":"application/pdf","date":"2024-04-19",
             "accessUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/paragraphs/22/extracts",
             "downloadUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/paragraphs/22/extracts?download=true"},
             "meeting":"https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13"}""";

    static final String PAPER = """
            {"id":"https://samverka.example/meetings/v1/oparl/papers/01936a6e-7c1f-8d30-8000-5f3f4b1f0d22",
             "type":"https://schema.oparl.org/1.1/Paper","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00",
             "body":"https://samverka.example/meetings/v1/oparl/bodies/232100-0172","name":"Gemensam målbild",
             "reference":"HSF240207","date":"2024-04-19","paperType":"Ärende",
             "auxiliaryFile":[{"id":"https://samverka.example/meetings/v1/oparl/files/01936a6e-7c1f-8d30-8000-5f3f4b1f0d32",
             "type":"https://schema.oparl.org/1.1/File","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","name":"Protokollsutdrag 2024-04-19, § 22",
             "fileName":"protokollsutdrag-22.pdf","mimeType":"application/pdf","date":"2024-04-19",
             "accessUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/paragraphs/22/extracts",
             "downloadUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/paragraphs/22/extracts?download=true"}],
             "consultation":[{"id":"https://samverka.example/meetings/v1/oparl/consultations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
             "type":"https://schema.oparl.org/1.1/Consultation","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00",
             "agendaItem":"https://samverka.example/meetings/v1/oparl/agenda-items/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
             "meeting":"https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "organization":["https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11"],
             "authoritative":true,"role":"Beredning"}]}""";

    static final String CONSULTATION = """
            {"id":"https://samverka.example/meetings/v1/oparl/consultations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
             "type":"https://schema.oparl.org/1.1/Consultation","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00",
             "agendaItem":"https://samverka.example/meetings/v1/oparl/agenda-items/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d14",
             "meeting":"https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "organization":["https://samverka.example/meetings/v1/oparl/organizations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11"],
             "authoritative":true,"role":"Beredning",
             "paper":"https://samverka.example/meetings/v1/oparl/papers/01936a6e-7c1f-8d30-8000-5f3f4b1f0d22"}""";

    static final String FILE = """
            {"id":"https://samverka.example/meetings/v1/oparl/files/01936a6e-7c1f-8d30-8000-5f3f4b1f0d30",
             "type":"https://schema.oparl.org/1.1/File","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","name":"Protokoll 2024-04-19","fileName":"protokoll-2024-04-19.pdf",
             "mimeType":"application/pdf","date":"2024-04-19",
             "accessUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=PDF",
             "downloadUrl":"https://samverka.example/meetings/v1/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13/minutes?format=PDF&download=true",
             "meeting":["https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13"]}""";

    static final String LOCATION = """
            {"id":"https://samverka.example/meetings/v1/oparl/locations/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13",
             "type":"https://schema.oparl.org/1.1/Location","created":"2026-11-30T08:00:00+00:00",
             "modified":"2026-11-30T08:00:00+00:00","description":"Regionhuset, Västerås",
             "meetings":["https://samverka.example/meetings/v1/oparl/meetings/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13"]}""";

    static final String BODY_LIST = OPEN + BODY + CLOSE + "/bodies" + MIDDLE + "/bodies" + END;

    static final String LEGISLATIVE_TERM_LIST = OPEN + LEGISLATIVE_TERM + CLOSE
            + "/bodies/232100-0172/legislative-terms" + MIDDLE + "/bodies/232100-0172/legislative-terms" + END;

    static final String ORGANIZATION_LIST = OPEN + ORGANIZATION + CLOSE + "/bodies/232100-0172/organizations" + MIDDLE
            + "/bodies/232100-0172/organizations" + END;

    static final String PERSON_LIST =
            OPEN + PERSON + CLOSE + "/bodies/232100-0172/persons" + MIDDLE + "/bodies/232100-0172/persons" + END;

    static final String MEMBERSHIP_LIST = OPEN + MEMBERSHIP + CLOSE + "/bodies/232100-0172/memberships" + MIDDLE
            + "/bodies/232100-0172/memberships" + END;

    static final String MEETING_LIST =
            OPEN + MEETING + CLOSE + "/bodies/232100-0172/meetings" + MIDDLE + "/bodies/232100-0172/meetings" + END;

    static final String AGENDA_ITEM_LIST = OPEN + AGENDA_ITEM + CLOSE + "/bodies/232100-0172/agenda-items" + MIDDLE
            + "/bodies/232100-0172/agenda-items" + END;

    static final String PAPER_LIST =
            OPEN + PAPER + CLOSE + "/bodies/232100-0172/papers" + MIDDLE + "/bodies/232100-0172/papers" + END;

    static final String CONSULTATION_LIST = OPEN + CONSULTATION + CLOSE + "/bodies/232100-0172/consultations" + MIDDLE
            + "/bodies/232100-0172/consultations" + END;

    static final String FILE_LIST =
            OPEN + FILE + CLOSE + "/bodies/232100-0172/files" + MIDDLE + "/bodies/232100-0172/files" + END;

    static final String LOCATION_LIST =
            OPEN + LOCATION + CLOSE + "/bodies/232100-0172/locations" + MIDDLE + "/bodies/232100-0172/locations" + END;

    private OparlExamples() {}
}
