package se.samverka.meetings.paper.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class PaperExamples {

    static final String PAGE = "<!DOCTYPE html><html lang=\"sv-SE\">…</html>";

    static final String PDF = "%PDF-1.7 … %%EOF";

    static final String MINUTES = """
            {"body":{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","name":"Strategisk regional beredning",
             "kind":"PREPARATORY_COMMITTEE","minutesKeptAt":"Regionkansliet, Regionhuset, Västerås"},
             "meeting":{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11",
             "body":"Strategisk regional beredning","date":"2024-04-19","startTime":"09:00:00",
             "place":"Regionhuset, Västerås","form":"ON_SITE","status":"HELD","approvalDueOn":"2024-05-03",
             "firstParagraph":21,"lastParagraph":21,"approvers":[],"approvals":[],"redactions":[],"revision":2},
             "approved":false,"complete":true,
             "attendances":[{"name":"Anna Exempel","party":"S","organisation":"Region Västmanland","role":"MEMBER",
             "disqualifiedFor":[]}],
             "paragraphs":[{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d20",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","number":21,"label":"21",
             "title":"Välfärdsbrottslighet","caseNumber":"RV240022","summary":"Beredningen får en lägesbild.",
             "contributions":[{"organisation":"Västerås stad","text":"Kommunen söker samverkan."}],
             "proposedDecision":"Ledningsgruppen får i uppgift att återkomma.",
             "decision":"Ledningsgruppen får i uppgift att återkomma.","outcome":"ASSIGNED",
             "outcomes":[],"votes":[],"reservations":[],"statements":[],"counterProposals":[],
             "documents":["Tjänsteskrivelse"],"notices":[],"sentTo":["Regionala ledningsgruppen"],"corrections":[],"redactions":[],"references":[],"revision":0}]}""";

    private PaperExamples() {}
}
