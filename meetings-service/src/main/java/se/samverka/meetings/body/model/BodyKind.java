package se.samverka.meetings.body.model;

/// What kind of body meets. The kind decides what is usual for it; the body's own settings say what applies.
public enum BodyKind {
    /// The elected assembly of a municipality or a region (fullmäktige).
    ASSEMBLY,
    /// The executive board (styrelse).
    BOARD,
    /// A committee that decides (nämnd).
    COMMITTEE,
    /// A committee that prepares what others decide (beredning).
    PREPARATORY_COMMITTEE,
    /// Officials of several organisations who work together (samverkansgrupp).
    COOPERATION_GROUP,
    /// A network without decisions of its own (nätverk).
    NETWORK,
    /// The board of a federation (förbundsstyrelse, förbundsdirektion).
    FEDERATION_BOARD;

    /// Whether decisions of such a body can usually be appealed (kommunallagen 2017:725, 13 kap.).
    public boolean usuallyAppealable() {
        return this != PREPARATORY_COMMITTEE && this != COOPERATION_GROUP && this != NETWORK;
    }

    /// How many persons usually confirm the minutes beside the chair.
    public int usualApprovers() {
        return this == ASSEMBLY ? 2 : 1;
    }
}
