package se.samverka.finance.basis.indexation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.contracts.ProblemCode;
import se.samverka.finance.basis.indexation.IndexFileReader.Line;
import se.samverka.finance.basis.indexation.model.IndexFigure;
import se.samverka.finance.basis.indexation.model.IndexFigures;
import se.samverka.finance.basis.indexation.store.IndexFigureRepository;
import se.samverka.finance.basis.indexation.store.IndexFigureRepository.Import;
import se.samverka.finance.shared.moved.ImportPreview;
import se.samverka.finance.shared.moved.MovedSums;
import se.samverka.finance.shared.store.BasisLock;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.dryrun.DryRun;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.rule.Violation;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;

/// Imports a file of index figures, all of it or nothing. A figure that is already known is left unchanged. A
/// figure with another value than the known one is refused, because published figures are final.
@ApplicationScoped
public class ImportIndexFigures {

    private final IndexFigureRepository figures;
    private final BasisLock basis;
    private final ChangeLog changes;
    private final BusinessTime time;
    private final Caller caller;
    private final Event<IndexFiguresPublished> published;
    private final DryRun dryRun;

    public ImportIndexFigures(
            IndexFigureRepository figures,
            BasisLock basis,
            ChangeLog changes,
            BusinessTime time,
            Caller caller,
            Event<IndexFiguresPublished> published,
            DryRun dryRun) {
        this.figures = figures;
        this.basis = basis;
        this.changes = changes;
        this.time = time;
        this.caller = caller;
        this.published = published;
        this.dryRun = dryRun;
    }

    /// How many figures were new, and how many were already known.
    public record Result(UUID importId, int recorded, int unchanged) {}

    /// @param file as it was sent
    /// @param source who published the figures of lines that do not say it
    /// @param sha256 of the file, in hex
    /// @throws RuleBroken 422 for a file that cannot be read; 409 `index-figure-differs`, with the lines whose
    ///     value differs from the known one
    @Transactional
    public Result run(byte[] file, @Nullable String source, String sha256) {
        return run(file, source, sha256, MovedSums.unasked());
    }

    /// Runs the same import, returns what would change, and rolls it back.
    public ImportPreview dryRun(byte[] file, @Nullable String source, String sha256) {
        var moved = MovedSums.asked();
        var result = dryRun.of(() -> run(file, source, sha256, moved));
        return ImportPreview.of(sha256, result.recorded(), result.unchanged(), moved);
    }

    private Result run(byte[] file, @Nullable String source, String sha256, MovedSums moved) {
        var lines = IndexFileReader.read(file, source, time.today());
        basis.takeAlone();
        var id = Ids.newId();
        var fresh = fresh(lines, id);
        figures.add(new Import(id, time.now(), caller.subject(), sha256), fresh);
        for (var figure : fresh) {
            changes.upserted(
                    "index-figure",
                    figure.series() + "@" + figure.period(),
                    "/index-figures?series=" + figure.series() + "&from=" + figure.period() + "&to=" + figure.period(),
                    IndexFigureDocument.of(figure),
                    null);
        }
        if (!fresh.isEmpty()) {
            published.fire(new IndexFiguresPublished(
                    fresh.stream().map(IndexFigure::series).collect(Collectors.toSet()), moved));
        }
        return new Result(id, fresh.size(), lines.size() - fresh.size());
    }

    private List<IndexFigure> fresh(List<Line> lines, UUID importId) {
        var known = new IndexFigures(
                figures.now(lines.stream().map(line -> line.figure().series()).collect(Collectors.toSet())));
        var fresh = new ArrayList<IndexFigure>();
        var differing = new ArrayList<Violation>();
        for (var line : lines) {
            var told = line.figure();
            var before = known.find(told.series(), told.period());
            if (before.isEmpty()) {
                fresh.add(told.toldBy(importId));
            } else if (!before.get().saysLike(told) && differing.size() < IndexFileReader.MAX_VIOLATIONS) {
                differing.add(IndexFileViolation.figureDiffers(
                        line.pointer(), told.written(), before.get().written()));
            }
        }
        if (!differing.isEmpty()) {
            throw new RuleBroken(
                    RuleBroken.Kind.CONFLICT,
                    ProblemCode.INDEX_FIGURE_DIFFERS,
                    "Some figures are already known with another value; see errors for each line",
                    differing);
        }
        return fresh;
    }
}
