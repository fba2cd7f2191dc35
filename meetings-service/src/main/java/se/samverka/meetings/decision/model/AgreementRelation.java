package se.samverka.meetings.decision.model;

/// What a decision is to an agreement. None of them is a party's approval (domain rule 13).
public enum AgreementRelation {
    RECOMMENDS,
    APPOINTS,
    ASSIGNS,
    NOTES
}
