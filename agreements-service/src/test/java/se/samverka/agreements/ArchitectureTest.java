package se.samverka.agreements;

import org.junit.jupiter.api.Test;
import se.samverka.platform.architecture.KnownBreaches;
import se.samverka.platform.architecture.ServiceArchitecture;

class ArchitectureTest {

    private static final KnownBreaches KNOWN = KnownBreaches.none()
            .of(
                    "REST uses no store",
                    "AgreementResource",
                    "AmendmentApprovalResource",
                    "AmendmentResource",
                    "AppointmentResource",
                    "ApprovalResource",
                    "BoardResource",
                    "VersionResource")
            .of(
                    "only a store holds an EntityManager",
                    "Annexes",
                    "CloseContest",
                    "CooperationAreas",
                    "Documents",
                    "ExternalFundingSums",
                    "KeepDistributionList",
                    "Organisations",
                    "RecordExternalFunding",
                    "Timeline")
            .of(
                    "entities stay in a store",
                    "AnnexEntity",
                    "AnnexRevisionEntity",
                    "ClosingEntity",
                    "CooperationAreaEntity",
                    "DistributionListEntity",
                    "DocumentEntity",
                    "ExternalFundingEntity",
                    "MembershipEntity",
                    "OrganisationEntity",
                    "TimelineEntity");

    @Test
    void the_service_keeps_to_its_layout() {
        ServiceArchitecture.check("se.samverka.agreements", KNOWN);
    }
}
