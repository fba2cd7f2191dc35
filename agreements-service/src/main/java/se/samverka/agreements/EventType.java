package se.samverka.agreements;

import java.util.Locale;

/// Every event that the service publishes. The AsyncAPI document describes each of them.
public enum EventType {
    AGREEMENT_DRAFTED,
    AGREEMENT_REVISED,
    AGREEMENT_PROPOSED,
    AGREEMENT_WITHDRAWN,
    AGREEMENT_REJECTED,
    AGREEMENT_ENTERED_INTO_FORCE,
    AGREEMENT_AMENDED,
    AGREEMENT_CORRECTED,
    AGREEMENT_CONTESTED,
    AGREEMENT_EXPIRED,
    AGREEMENT_DISSOLVED,
    APPROVAL_RECORDED,
    APPROVAL_COMPLETED,
    PARTY_BOUND,
    CONTEST_ENDED,
    AMENDMENT_PROPOSED,
    AMENDMENT_APPROVED,
    AMENDMENT_REJECTED,
    AMENDMENT_WITHDRAWN,
    AMENDMENT_APPROVAL_WITHDRAWN,
    CORRECTION_PROPOSED,
    CORRECTION_CONFIRMED,
    CORRECTION_OBJECTED,
    COMMITMENT_RECORDED,
    COMMITMENT_CONFIRMED,
    COMMITMENT_DECLINED,
    DISSOLUTION_PROPOSED,
    DISSOLUTION_CONFIRMED,
    DISSOLUTION_DECLINED,
    DISSOLUTION_RECORDED,
    NOTICE_RECORDED,
    EXTERNAL_FUNDING_RECORDED,
    ORGANISATION_REGISTERED("agreements.organisations.v1"),
    ORGANISATION_CHANGED("agreements.organisations.v1");

    private final String topic;

    EventType() {
        this("agreements.agreements.v1");
    }

    EventType(String topic) {
        this.topic = topic;
    }

    public String topic() {
        return topic;
    }

    /// Whether the terms of the agreement, or words in them, have changed.
    public boolean isAboutTerms() {
        return this == AGREEMENT_DRAFTED
                || this == AGREEMENT_REVISED
                || this == AGREEMENT_AMENDED
                || this == AGREEMENT_CORRECTED;
    }

    /// What has happened, as the timeline names it: `agreement-amended`.
    public String fact() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The CloudEvents type: `se.samverka.agreements.agreement-amended.v1`.
    public String type() {
        return "se.samverka.agreements." + fact() + ".v1";
    }
}
