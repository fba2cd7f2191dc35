package se.samverka.agreements.agreement.model;

/// How an appeal against a decision ended.
///
/// The first three let the decision stand: it gains legal force on the later of the day on which the court's
/// ruling is final and the day after the appeal time. A decision that is set aside never gains any.
public enum AppealOutcome {
    APPEAL_REJECTED,
    APPEAL_INADMISSIBLE,
    APPEAL_WITHDRAWN,
    DECISION_SET_ASIDE
}
