package se.samverka.meetings.oparl.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.samverka.meetings.oparl.OparlAgendaItem;
import se.samverka.meetings.oparl.OparlBody;
import se.samverka.meetings.oparl.OparlConsultation;
import se.samverka.meetings.oparl.OparlFile;
import se.samverka.meetings.oparl.OparlLegislativeTerm;
import se.samverka.meetings.oparl.OparlLocation;
import se.samverka.meetings.oparl.OparlMeeting;
import se.samverka.meetings.oparl.OparlMembership;
import se.samverka.meetings.oparl.OparlOrganization;
import se.samverka.meetings.oparl.OparlPage;
import se.samverka.meetings.oparl.OparlPage.Links;
import se.samverka.meetings.oparl.OparlPage.Pagination;
import se.samverka.meetings.oparl.OparlPaper;
import se.samverka.meetings.oparl.OparlPerson;

/// Pages of lists. Their fields are called as OParl calls them.
final class OparlLists {

    private static final String DATA = "The objects on this page / Objekten på den här sidan";
    private static final String PAGES = "How the list is divided / Hur listan är indelad";
    private static final String LINKS = "Addresses of pages / Adresser till sidor";

    private OparlLists() {}

    @Schema(name = "OparlBodyList", description = "Organisations / Organisationer")
    record BodyList(
            @Schema(description = DATA) List<OparlBody> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static BodyList of(OparlPage<OparlBody> page) {
            return new BodyList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlLegislativeTermList", description = "Terms of office / Mandatperioder")
    record LegislativeTermList(
            @Schema(description = DATA) List<OparlLegislativeTerm> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static LegislativeTermList of(OparlPage<OparlLegislativeTerm> page) {
            return new LegislativeTermList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlOrganizationList", description = "Bodies / Organ")
    record OrganizationList(
            @Schema(description = DATA) List<OparlOrganization> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static OrganizationList of(OparlPage<OparlOrganization> page) {
            return new OrganizationList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlPersonList", description = "Elected persons / Förtroendevalda")
    record PersonList(
            @Schema(description = DATA) List<OparlPerson> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static PersonList of(OparlPage<OparlPerson> page) {
            return new PersonList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlMembershipList", description = "Memberships / Ledamotskap")
    record MembershipList(
            @Schema(description = DATA) List<OparlMembership> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static MembershipList of(OparlPage<OparlMembership> page) {
            return new MembershipList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlMeetingList", description = "Meetings / Sammanträden")
    record MeetingList(
            @Schema(description = DATA) List<OparlMeeting> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static MeetingList of(OparlPage<OparlMeeting> page) {
            return new MeetingList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlAgendaItemList", description = "Agenda items / Ärendepunkter")
    record AgendaItemList(
            @Schema(description = DATA) List<OparlAgendaItem> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static AgendaItemList of(OparlPage<OparlAgendaItem> page) {
            return new AgendaItemList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlPaperList", description = "Matters / Ärenden")
    record PaperList(
            @Schema(description = DATA) List<OparlPaper> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static PaperList of(OparlPage<OparlPaper> page) {
            return new PaperList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlConsultationList", description = "Consultations / Behandlingar")
    record ConsultationList(
            @Schema(description = DATA) List<OparlConsultation> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static ConsultationList of(OparlPage<OparlConsultation> page) {
            return new ConsultationList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlFileList", description = "Files / Filer")
    record FileList(
            @Schema(description = DATA) List<OparlFile> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static FileList of(OparlPage<OparlFile> page) {
            return new FileList(page.data(), page.pagination(), page.links());
        }
    }

    @Schema(name = "OparlLocationList", description = "Places / Platser")
    record LocationList(
            @Schema(description = DATA) List<OparlLocation> data,
            @Schema(description = PAGES) Pagination pagination,
            @Schema(description = LINKS) Links links) {

        static LocationList of(OparlPage<OparlLocation> page) {
            return new LocationList(page.data(), page.pagination(), page.links());
        }
    }
}
