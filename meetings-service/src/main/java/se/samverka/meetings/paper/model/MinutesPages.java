package se.samverka.meetings.paper.model;

import java.util.List;

/// All texts of minutes, or of an extract from them, on paper.
///
/// @param title of the document, for lists of files and tabs
/// @param kind what the document is, `Sammanträdesprotokoll`
/// @param warning why nobody can rely on the document, on each page; empty for approved minutes
/// @param facts place, time and persons, in reading order
/// @param attendance the groups of those who took part
/// @param notes what the reader must know about the document
/// @param contents the §§ in a list in front; empty where there are few
/// @param approvals with the signatures and the notice of each
/// @param certificate the attestation of an extract; empty for minutes
public record MinutesPages(
        String title,
        String kind,
        String body,
        String date,
        String warning,
        List<Fact> facts,
        List<Group> attendance,
        List<String> notes,
        List<Entry> contents,
        List<Paragraph> paragraphs,
        List<Approval> approvals,
        List<String> certificate) {

    public MinutesPages {
        facts = List.copyOf(facts);
        attendance = List.copyOf(attendance);
        notes = List.copyOf(notes);
        contents = List.copyOf(contents);
        paragraphs = List.copyOf(paragraphs);
        approvals = List.copyOf(approvals);
        certificate = List.copyOf(certificate);
    }

    /// A label and its values, each on a line of its own.
    public record Fact(String label, List<String> values) {
        public Fact {
            values = List.copyOf(values);
        }
    }

    /// Persons who took part in one way: `Beslutande`.
    public record Group(String label, List<Person> persons) {
        public Group {
            persons = List.copyOf(persons);
        }
    }

    /// @param name with the party, `Eva Exempel (S)`
    /// @param capacity organisation, function or whom a substitute serves for; empty for some
    /// @param presence the §§ that the person was there for; empty for all of them
    public record Person(String name, String capacity, String presence) {}

    /// A line of the list of §§.
    public record Entry(String anchor, String label, String title) {}

    /// @param label `§ 21`
    /// @param caseNumber empty for some
    /// @param draft whether it is not approved, where others are
    public record Paragraph(
            String anchor, String label, String title, String caseNumber, boolean draft, List<Section> sections) {
        public Paragraph {
            sections = List.copyOf(sections);
        }
    }

    /// A heading within a § and what stands under it.
    public record Section(String heading, List<Block> blocks, Mark mark) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        public boolean isDecision() {
            return mark == Mark.DECISION;
        }

        public boolean isBeside() {
            return mark == Mark.BESIDE;
        }

        /// How a section stands out.
        public enum Mark {
            NONE,
            DECISION,
            /// Added beside the approved words.
            BESIDE
        }
    }

    /// @param paragraphs `§§ 15–29`
    /// @param signatures those who confirmed
    /// @param notice the facts of the notice board; empty before the approval
    public record Approval(String paragraphs, List<Signature> signatures, List<Fact> notice) {
        public Approval {
            signatures = List.copyOf(signatures);
            notice = List.copyOf(notice);
        }
    }

    /// @param role `Ordförande`
    /// @param name empty until it is known
    /// @param confirmed `Justerat 2024-04-25`; empty until it is
    public record Signature(String role, String name, String confirmed) {}
}
