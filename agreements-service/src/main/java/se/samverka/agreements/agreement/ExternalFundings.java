package se.samverka.agreements.agreement;

import java.util.List;
import java.util.UUID;
import se.samverka.platform.value.Money;

/// What external funders have given towards an agreement's goals, as its events tell it. Kept by the feature of
/// external funding, which knows agreements and is not known to them.
public interface ExternalFundings {

    /// What has been given in all towards a goal for a calendar year.
    ///
    /// @param clauseId the goal, a clause of kind EXTERNAL_TARGET when it was recorded
    /// @param reached kronor, above zero
    record ReachedV1(String clauseId, int year, Money reached) {}

    /// Sums, by clause and year; of a clause and year towards which nothing was given there is none.
    List<ReachedV1> reached(UUID agreementId);
}
