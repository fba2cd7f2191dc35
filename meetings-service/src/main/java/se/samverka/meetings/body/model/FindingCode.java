package se.samverka.meetings.body.model;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What is unusual about the members of a body.
@Schema(name = "BodyFindingCode")
public enum FindingCode {
    /// One person has several memberships at once. Two persons of one name look alike.
    PERSON_OVERLAPS,
    SEVERAL_CHAIRS,
    SEVERAL_FIRST_VICE_CHAIRS,
    SEVERAL_SECOND_VICE_CHAIRS,
    /// The body exists, and nobody chairs it.
    NO_CHAIR,
    /// Fewer ordinary members than the body's least number.
    TOO_FEW_MEMBERS,
    TOO_MANY_MEMBERS,
    TOO_FEW_SUBSTITUTES,
    TOO_MANY_SUBSTITUTES,
    /// A party has fewer seats taken than its least number.
    TOO_FEW_OF_PARTY,
    TOO_MANY_OF_PARTY,
    /// A nominating organisation has fewer seats taken than its least number.
    TOO_FEW_OF_ORGANISATION,
    TOO_MANY_OF_ORGANISATION,
    /// A member has a seat before the body's first day.
    BEFORE_BODY,
    /// A member has a seat after the body's last day.
    AFTER_BODY
}
