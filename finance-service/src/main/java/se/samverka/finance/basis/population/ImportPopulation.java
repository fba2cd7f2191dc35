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
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;
import se.samverka.platform.value.Sha256;

/// Takes a whole file of figures: all of it or nothing. A figure that says what is known already is left as it is.
@ApplicationScoped
public class ImportPopulation {

    /// A bound: the database is asked for all of them at once.
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

    /// What is said of a file.
    ///
    /// @param source who says so, for figures that do not say it themselves
    /// @param publishedOn when its figures were published; where absent, the day on which the dataset was
    /// updated, or
    ///     else the day of the import, and a figure that is known already keeps the day that it has
    public record ImportedFile(
            PopulationImport.Format format,
            @Nullable String source,
            @Nullable LocalDate publishedOn) {}

    /// How many figures were new or different, and how many were known already.
    public record Result(UUID importId, String sha256, int recorded, int unchanged) {}

    /// @throws RuleBroken 422 where a figure is of a later day than its publication or than today, the figures
    /// would be
    ///     published in the future, are of too many dates, or have a source that cannot be kept
    @Transactional
    public Result run(byte[] bytes, ImportedFile file) {
        return run(bytes, file, MovedSums.unasked());
    }

    /// Does the same, answers what it moved, and takes it back.
    public ImportPreview dryRun(byte[] bytes, ImportedFile file) {
        var moved = MovedSums.asked();
        var result = dryRun.of(() -> run(bytes, file, moved));
        return ImportPreview.of(result.sha256(), result.recorded(), result.unchanged(), moved);
    }

    /// The figures of a file, and the day on which all of them were published, where that is said.
    private record Told(
            List<PopulationFigure> figures, @Nullable LocalDate publishedOn) {}

    private Told read(byte[] bytes, ImportedFile file) {
        var today = time.today();
        var publishedOn = file.publishedOn();
        if (publishedOn != null && publishedOn.isAfter(today)) {
            throw RuleBroken.invalid(PopulationFileViolation.publishedLater("/publishedOn", publishedOn, today));
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

    /// What no single line of a file is to blame for.
    private void refuseUnkeepable(Told told) {
        var imported = told.figures();
        var publishedOn = told.publishedOn();
        if (publishedOn != null && publishedOn.isAfter(time.today())) {
            throw RuleBroken.invalid(PopulationFileViolation.publishedLater("/updated", publishedOn, time.today()));
        }
        for (var figure : imported) {
            if (!PopulationFigure.isSource(figure.source())) {
                throw RuleBroken.invalid(PopulationFileViolation.sourceMalformed("/source", figure.source()));
            }
        }
        if (imported.stream().map(PopulationFigure::date).distinct().count() > MAX_DATES) {
            throw RuleBroken.invalid(
                    PopulationFileViolation.fileUnreadable("", "A file tells of at most " + MAX_DATES + " dates"));
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
                // A figure that is another one was not public when the old one was.
                fresh.add(publishedOn == null && before != null ? told.publishedOn(time.today()) : told);
            }
        }
        return fresh;
    }
}
