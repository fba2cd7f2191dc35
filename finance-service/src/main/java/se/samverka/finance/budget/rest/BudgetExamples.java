package se.samverka.finance.budget.rest;

/// Examples in the OpenAPI document.
final class BudgetExamples {

    static final String FILE = """
            year;unit;category;kind;amount;agreements
            2026;Regionkontoret;Regionersättning;INCOME;1 200;
            2026;Regionkontoret;Verksamhetskostnader;COST;1 181,5;01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01
            """;

    private static final String LINKS = """
            "_meta":{"totalRecords":1,"page":1,"limit":20,"count":1},
            "_links":{"self":{"href":"https://samverka.example/finance/v1/budgets","rel":"self","method":"GET"},
            "first":{"href":"https://samverka.example/finance/v1/budgets?page=1","rel":"first","method":"GET"},
            "last":{"href":"https://samverka.example/finance/v1/budgets?page=1","rel":"last","method":"GET"}}}""";

    static final String LIST = """
            {"budgets":[{"organisationNumber":"232100-0172","year":2026,"edition":1,"unit":"Regionkontoret",
            "category":"Verksamhetskostnader","kind":"COST","amountThousands":"1181.5","amount":"1181500.00",
            "currency":"SEK","agreements":["01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01"]}],""" + LINKS;

    static final String FRAMES = """
            {"frames":[{"party":"232100-0172","year":2026,"edition":1,"unit":"Regionkontoret",
            "category":"Verksamhetskostnader","agreements":["01936a6e-7c1f-7d30-a9a4-5f3f4b1f0a01"],
            "framedThousands":"1181.5","framed":"1181500.00","committed":"590000.00","allocated":"590000.00",
            "invoiced":"590000.00","paid":"0.00","remaining":"591500.00","exceeded":false,"currency":"SEK"}],""" + LINKS;

    private static final String EDITION = """
            {"id":"01936a6e-7c1f-7d30-a9a4-5f3f4b1f1e02","organisationNumber":"232100-0172","year":2026,"edition":1,
            "current":true,"importedAt":"2025-11-20T08:00:00Z","importedBy":"region-finance",
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","rows":2}""";

    static final String EDITIONS = "{\"budgetEditions\":[" + EDITION + "]," + LINKS;

    static final String IMPORTED = """
            {"organisationNumber":"232100-0172",
            "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "years":[{"year":2026,"edition":1,"rows":2,"changed":true}]}""";

    static final String TABLE = """
            {"organisationNumber":"232100-0172","year":2026,"edition":1,"importedAt":"2025-11-20T08:00:00Z",
            "currency":"SEK","units":["Regionkontoret"],
            "categories":[{"category":"Regionersättning","kind":"INCOME","amountsThousands":["1200"],
            "totalThousands":"1200"},{"category":"Verksamhetskostnader","kind":"COST","amountsThousands":["1181.5"],
            "totalThousands":"1181.5"}],
            "income":{"amountsThousands":["1200"],"totalThousands":"1200"},
            "cost":{"amountsThousands":["1181.5"],"totalThousands":"1181.5"},
            "result":{"amountsThousands":["18.5"],"totalThousands":"18.5"}}""";

    private BudgetExamples() {}
}
