/// Budgets as an operational plan prints them: units as columns, categories of income and cost as rows, in
/// thousands of kronor (source: the plan for regional development 2020–2022, § 5.3 and the table of § 5.4). A
/// budget belongs to its organisation. Importing a year again creates a new edition; earlier editions are kept.
@NullMarked
package se.samverka.finance.budget;

import org.jspecify.annotations.NullMarked;
