package se.samverka.meetings;

import org.junit.jupiter.api.Test;
import se.samverka.platform.architecture.KnownBreaches;
import se.samverka.platform.architecture.ServiceArchitecture;

class ArchitectureTest {

    private static final KnownBreaches KNOWN = KnownBreaches.none()
            .of(
                    "REST uses no store",
                    "AgreementLinkResource",
                    "AssignmentResource",
                    "BodyResource",
                    "MeetingAnswers",
                    "MeetingResource",
                    "MembershipResource",
                    "ParagraphResource")
            .of(
                    "only a store holds an EntityManager",
                    "AddMember",
                    "AgreementEvents",
                    "Conditions",
                    "EraseMember",
                    "MembershipResource");

    @Test
    void the_service_keeps_to_its_layout() {
        ServiceArchitecture.check("se.samverka.meetings", KNOWN);
    }
}
