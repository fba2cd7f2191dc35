-- Lists of budgets and of their editions are by year before organisation; without these an administrator's sorts all.
CREATE INDEX budget_by_year ON budget (year, organisation);
CREATE INDEX budget_edition_by_year ON budget_edition (year, organisation, edition DESC);
