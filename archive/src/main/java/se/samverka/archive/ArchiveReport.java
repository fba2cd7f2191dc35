package se.samverka.archive;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.samverka.seal.SealReport;

/// What the check of a package found.
///
/// @param id the package's; empty where METS cannot be read
/// @param title as METS has it
/// @param files how many files METS lists
/// @param recomputed of how many approvals the hash was computed again and is right
/// @param outside how many approvals of the chain belong to minutes that are not in the package
/// @param faults what is wrong, in sentences; empty for a package that is as it was made
/// @param notes what the package says of itself that a reader must know
/// @param seal null for a package without a seal
public record ArchiveReport(
        String id,
        String title,
        int files,
        int recomputed,
        int outside,
        List<String> faults,
        List<String> notes,
        @Nullable SealReport seal) {

    public ArchiveReport {
        faults = List.copyOf(faults);
        notes = List.copyOf(notes);
    }

    public boolean isIntact() {
        return faults.isEmpty();
    }
}
