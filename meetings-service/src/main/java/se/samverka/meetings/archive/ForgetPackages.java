package se.samverka.meetings.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import se.samverka.meetings.archive.store.ArchiveContents;
import se.samverka.meetings.archive.store.ArchivePackageRepository;
import se.samverka.meetings.body.MembershipTakenAway;
import se.samverka.meetings.meeting.ApprovedWordsTakenAway;
import se.samverka.platform.time.BusinessTime;

/// Withdraws packages that hold what was masked or erased, in the transaction that does it: their content is
/// deleted, and their documents say so. A package that is being made is withdrawn as well, and cannot be
/// finished.
@ApplicationScoped
public class ForgetPackages {

    private final ArchivePackageRepository packages;
    private final ArchiveContents contents;
    private final BusinessTime time;

    ForgetPackages(ArchivePackageRepository packages, ArchiveContents contents, BusinessTime time) {
        this.packages = packages;
        this.contents = contents;
        this.time = time;
    }

    void approvedWords(@Observes ApprovedWordsTakenAway taken) {
        of(taken.bodyId(), taken.year());
    }

    void membership(@Observes MembershipTakenAway taken) {
        of(taken.bodyId());
    }

    /// The packages of a body and a calendar year.
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(UUID bodyId, int year) {
        withdraw(bodyId, Optional.of(year));
    }

    /// All packages of a body.
    @Transactional(Transactional.TxType.MANDATORY)
    public void of(UUID bodyId) {
        withdraw(bodyId, Optional.empty());
    }

    private void withdraw(UUID bodyId, Optional<Integer> year) {
        packages.lockOrdersOf(bodyId);
        packages.withdraw(bodyId, year, time.now()).forEach(contents::drop);
    }
}
