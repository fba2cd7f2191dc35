package se.samverka.finance.basis.population;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.samverka.finance.basis.population.model.PopulationFigure;
import se.samverka.finance.basis.population.model.PopulationImport;
import se.samverka.finance.basis.population.store.PopulationFigureRepository;
import se.samverka.finance.shared.moved.ImportPreview;
import se.samverka.finance.shared.moved.MovedSums;
import se.samverka.finance.shared.store.BasisLock;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.dryrun.DryRun;
import se.samverka.platform.rule.DoneDay;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.Sha256;

/// Imports a file of population figures, all of it or nothing. A figure that is already known is left unchanged.
@ApplicationScoped
public class ImportPopulation {

    /// A bound: all dates are looked up in one query.
    private static final int MAX_DATES = 1_000;

    private final PopulationFigureRepository figures;
    private final BasisLock basis;
    private final ChangeLog changes;
    private final BusinessTime time;
    private final Caller caller;
    private final Event<PopulationChanged> changed;
    private final DryRun dryRun;

    public ImportPopulation(
            PopulationFigureRepository figures,
            BasisLock basis,
            ChangeLog changes,
            BusinessTime time,
            Caller caller,
            Event<PopulationChanged> changed,
            DryRun dryRun) {
        this.figures = figures;
        this.basis = basis;
        this.changes = changes;
        this.time = time;
        this.caller = caller;
        this.changed = changed;
        this.dryRun = dryRun;
    }

    /// An uploaded file and its origin.
    ///
    /// @param source publisher of figures that do not name one
    /// @param publishedOn the day on which the figures were published. When absent: the day on which the dataset
    ///     was updated, or else the day of the import. A figure that is already known keeps its day
    public record ImportedFile(
            PopulationImport.Format format,
            @Nullable String source,
            @Nullable LocalDate publishedOn) {}

    /// How many figures were new or changed, and how many were already known.
    public record Result(UUID importId, String sha256, int recorded, int unchanged) {}

    /// @throws RuleBroken 422 when a figure is of a later day than its publication or than today, the day of
    ///     publication is in the future, there are too many dates, or a source cannot be stored
    @Transactional
    public Result run(byte[] bytes, ImportedFile file) {
        return run(bytes, file, MovedSums.unasked());
    }

    /// Runs the same import, returns what would change, and rolls it back.
    public ImportPreview dryRun(byte[] bytes, ImportedFile file) {
        var moved = MovedSums.asked();
        var result = dryRun.of(() -> run(bytes, file, moved));
        return ImportPreview.of(result.sha256(), result.recorded(), result.unchanged(), moved);
    }

    /// The figures of a file, and their common day of publication where it is given.
    private record Told(
            List<PopulationFigure> figures, @Nullable LocalDate publishedOn) {}

    private Told read(byte[] bytes, ImportedFile file) {
        var today = time.today();
        var publishedOn = file.publishedOn();
        if (publishedOn != null && publishedOn.isAfter(today)) {
            throw RuleBroken.invalid(DoneDay.inTheFuture("/publishedOn", publishedOn, today));
        }
        return switch (file.format()) {
            case CSV ->
                new Told(
                        PopulationFileReader.read(bytes, file.source(), publishedOn == null ? today : publishedOn),
                        publishedOn);
            case JSON_STAT2 -> {
                var dataset = JsonStatReader.read(bytes, file.source(), publishedOn, today);
                yield new Told(
                        dataset.figures(),
                        publishedOn == null ? dataset.updated().orElse(null) : publishedOn);
            }
        };
    }

    private Result run(byte[] bytes, ImportedFile file, MovedSums moved) {
        var told = read(bytes, file);
        refuseUnkeepable(told);
        basis.takeAlone();
        var id = Ids.newId();
        var sha256 = Sha256.hex(bytes);
        var imported = told.figures();
        var fresh = fresh(imported, told.publishedOn(), id);
        figures.add(new PopulationImport(id, time.now(), caller.subject(), file.format(), sha256, fresh.size()));
        figures.add(fresh, time.now());
        for (var figure : fresh) {
            changes.upserted(
                    "population-figure",
                    figure.area() + "@" + figure.date(),
                    "/population-figures?area=" + figure.area() + "&date=" + figure.date(),
                    figure,
                    null);
        }
        if (!fresh.isEmpty()) {
            changed.fire(new PopulationChanged(fresh, moved));
        }
        return new Result(id, sha256, fresh.size(), imported.size() - fresh.size());
    }

    /// Refuses violations that concern the file as a whole.
    private void refuseUnkeepable(Told told) {
        var imported = told.figures();
        var publishedOn = told.publishedOn();
        if (publishedOn != null && publishedOn.isAfter(time.today())) {
            throw RuleBroken.invalid(DoneDay.inTheFuture("/updated", publishedOn, time.today()));
        }
        for (var figure : imported) {
            if (!PopulationFigure.isSource(figure.source())) {
                throw RuleBroken.invalid(PopulationFileViolation.sourceMalformed("/source", figure.source()));
            }
        }
        if (imported.stream().map(PopulationFigure::date).distinct().count() > MAX_DATES) {
            throw RuleBroken.invalid(
                    PopulationFileViolation.fileUnreadable("", "A file has at most " + MAX_DATES + " dates"));
        }
    }

    private List<PopulationFigure> fresh(
            List<PopulationFigure> imported, @Nullable LocalDate publishedOn, UUID importId) {
        var dates = imported.stream().map(PopulationFigure::date).collect(Collectors.toSet());
        var known = new HashMap<String, PopulationFigure>();
        figures.find(dates).forEach(figure -> known.put(figure.area() + "@" + figure.date(), figure));
        var fresh = new ArrayList<PopulationFigure>();
        for (var figure : imported) {
            var before = known.get(figure.area() + "@" + figure.date());
            var asBefore = before == null ? null : before.publishedOn();
            var day = Objects.requireNonNullElseGet(publishedOn != null ? publishedOn : asBefore, time::today);
            var source = before == null ? figure.source() : figure.named(before).source();
            var told = new PopulationFigure(figure.area(), figure.date(), figure.population(), source, day, importId);
            if (before == null || !before.saysLike(told)) {
                // A changed figure was not public when the old one was.
                fresh.add(publishedOn == null && before != null ? told.publishedOn(time.today()) : told);
            }
        }
        return fresh;
    }
}
