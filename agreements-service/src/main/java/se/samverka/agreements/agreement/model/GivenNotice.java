package se.samverka.agreements.agreement.model;

import java.time.LocalDate;
import se.samverka.platform.value.OrganisationNumber;

/// A party's notice, which ends the agreement for it.
///
/// @param endsOn its last day as a party
public record GivenNotice(OrganisationNumber party, LocalDate noticedOn, LocalDate endsOn) {}
