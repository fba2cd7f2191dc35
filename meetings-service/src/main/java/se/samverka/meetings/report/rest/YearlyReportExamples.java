package se.samverka.meetings.report.rest;

/// Examples for the OpenAPI document (profile DOK.15).
final class YearlyReportExamples {

    static final String PAGE = "<!DOCTYPE html><html lang=\"sv-SE\">…</html>";

    static final String PDF = "%PDF-1.7 … %%EOF";

    static final String REPORT = """
            {"body":{"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11","name":"Strategisk regional beredning",
             "kind":"PREPARATORY_COMMITTEE"},
             "year":2024,"until":"2024-12-31","inProgress":false,"complete":true,
             "totals":{"meetings":{"held":1,"cancelled":0,"planned":0,"plannedAndPassed":0,
             "forms":[{"form":"ON_SITE","held":1,"cancelled":0,"planned":0}]},
             "decisions":{"paragraphs":15,"decisions":13,"information":2,"severalOutcomes":1,
             "outcomes":[{"outcome":"ADOPTED","decisions":4},{"outcome":"NOTED","decisions":7},
             {"outcome":"ASSIGNED","decisions":2},{"outcome":"RECOMMENDED","decisions":1}]},
             "assignments":{"openAtStart":0,"opened":2,"closed":1,"open":1,"overdue":1},
             "approvals":{"days":{"counted":1,"medianDays":6.0,"longestDays":6},"late":0,"waiting":0,"waitingAndLate":0},
             "announcements":{"daysFromMeeting":{"counted":1,"medianDays":7.0,"longestDays":7},
             "daysFromApproval":{"counted":1,"medianDays":1.0,"longestDays":1},"late":0,"waiting":0,"waitingAndLate":0},
             "attendance":{"meetings":1,"meetingsWithoutList":0,"sums":{"members":23,"servingSubstitutes":2,
             "otherSubstitutes":1,"others":4,"absent":3,"notListed":0}}},
             "meetings":[{"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","date":"2024-04-19","form":"ON_SITE",
             "status":"ANNOUNCED","paragraphs":15,"decisions":13,"approvedOn":"2024-04-25","daysToApproval":6,
             "approvalLate":false,"announcedOn":"2024-04-26","daysToAnnouncement":7,"announcementLate":false,
             "attendance":{"members":23,"servingSubstitutes":2,"otherSubstitutes":1,"others":4,"absent":3,"notListed":0}}],
             "overdueAssignments":[{"assignmentId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d17",
             "meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","givenOn":"2024-04-19","paragraph":"21",
             "addressee":"Regionala ledningsgruppen","task":"återkomma med förslag","dueBy":"2024-10-11"}],
             "members":[{"name":"Eva Exempel","party":"S","present":1,"served":0,"attended":0,"absent":0,"notListed":0}],
             "mandatoryMatters":[{"matter":"Regional kulturplan","treated":true,
             "paragraphs":[{"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","date":"2024-04-19","paragraph":"19",
             "title":"Kulturplan 2024–2027"}]}],
             "followUps":[{"meetingId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d13","date":"2024-04-19","paragraph":"23",
             "title":"Uppföljning av den regionala utvecklingsstrategin"}],
             "seats":{"on":"2024-12-31","members":27,"substitutes":12,"minimumSeats":25,"maximumSeats":30,
             "findings":[{"code":"TOO_FEW_MEMBERS","from":"2024-01-01","to":"2024-04-30",
             "text":{"en":"The body has 24 ordinary members, and is to have at least 25",
             "sv":"Organet har 24 ordinarie ledamöter och ska ha minst 25"}}]},
             "subordinateBodies":[{"body":{"bodyId":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21",
             "name":"Samverkansgrupp Barn och unga","kind":"COOPERATION_GROUP","held":4,"decisions":9,"openAssignments":2},
             "report":{"href":"https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d21/yearly-reports/2024",
             "rel":"related","method":"GET"}}],
             "_links":{"self":{"href":"https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/yearly-reports/2024",
             "rel":"self","method":"GET"},
             "page":{"href":"https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/yearly-reports/2024?format=HTML",
             "rel":"alternate","method":"GET"},
             "pdf":{"href":"https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/yearly-reports/2024?format=PDF",
             "rel":"alternate","method":"GET"},
             "prev":{"href":"https://samverka.example/meetings/v1/bodies/01936a6e-7c1f-7d30-a9a4-5f3f4b1f0d11/yearly-reports/2023",
             "rel":"prev","method":"GET"}}}""";

    private YearlyReportExamples() {}
}
