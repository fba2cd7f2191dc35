package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import se.samverka.meetings.meeting.MinutesApproved;
import se.samverka.meetings.minutesimport.model.ImportStatus;
import se.samverka.meetings.minutesimport.store.MinutesImportRepository;
import se.samverka.platform.time.BusinessTime;

/// PROPOSED → ACCEPTED: the first §§ of imported minutes are approved.
@ApplicationScoped
class AcceptImport {

    private final MinutesImportRepository imports;
    private final BusinessTime time;

    AcceptImport(MinutesImportRepository imports, BusinessTime time) {
        this.imports = imports;
        this.time = time;
    }

    void on(@Observes MinutesApproved approved) {
        imports.proposedOf(approved.meeting().id).ifPresent(one -> {
            one.close(ImportStatus.ACCEPTED, time.now());
            imports.flush();
        });
    }
}
