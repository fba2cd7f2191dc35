package se.samverka.meetings.minutesimport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import se.samverka.meetings.body.BodyAccess;
import se.samverka.meetings.minutesimport.model.ImportStatus;
import se.samverka.meetings.minutesimport.store.MinutesImportRepository;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.web.Page;
import se.samverka.platform.web.PageQuery;
import se.samverka.platform.web.Tagged;

/// Shows imports to those who may read the unannounced minutes of their body.
@ApplicationScoped
public class ShowMinutesImports {

    private final MinutesImportRepository imports;
    private final BodyAccess access;

    ShowMinutesImports(MinutesImportRepository imports, BodyAccess access) {
        this.imports = imports;
        this.access = access;
    }

    /// @throws RuleBroken 404
    @Transactional
    public Tagged<MinutesImportRecord> one(UUID id) {
        return imports.findByIdOptional(id)
                .filter(found -> access.readable().includes(found.bodyId))
                .map(MinutesImportRecord::tagged)
                .orElseThrow(() -> RuleBroken.notFound("import"));
    }

    @Transactional
    public Page<ListedImport> page(Optional<UUID> body, Optional<ImportStatus> status, PageQuery query) {
        return imports.page(body, status, access.readable(), query).map(ListedImport::of);
    }
}
