package se.samverka.agreements.organisation.model;

/// Kinds of public and other bodies that are party to agreements.
public enum OrganisationType {
    MUNICIPALITY,
    REGION,
    UNIVERSITY,
    COUNTY_ADMINISTRATIVE_BOARD,
    ASSOCIATION,
    STATE_AGENCY,
    COMPANY,
    /// Kommunalförbund.
    FEDERATION;

    /// Whether its bodies decide under the Local Government Act (kommunallagen 2017:725), so that a decision can
    /// gain legal force.
    public boolean isUnderLocalGovernmentAct() {
        return this == MUNICIPALITY || this == REGION || this == FEDERATION;
    }
}
