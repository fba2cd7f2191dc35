package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import se.samverka.agreements.agreement.model.LegalForce;
import se.samverka.platform.time.SwedishCalendar;

/// [LegalForce] by the Swedish calendar.
@ApplicationScoped
class LegalForceCalendar {

    @Produces
    @jakarta.inject.Singleton
    LegalForce legalForce() {
        return new LegalForce(SwedishCalendar.APPEAL_TIME);
    }
}
