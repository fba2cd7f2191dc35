package se.samverka.meetings.decision.model;

/// What a decision means to an agreement. None of these is a party's approval (domain rule 13).
public enum AgreementRelation {
    RECOMMENDS,
    APPOINTS,
    ASSIGNS,
    NOTES
}
