package se.samverka.finance.population;

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
import se.samverka.finance.population.PopulationFileViolation.FileUnreadable;
import se.samverka.finance.population.PopulationFileViolation.PublishedLater;
import se.samverka.finance.population.PopulationFileViolation.SourceMalformed;
import se.samverka.finance.population.model.PopulationFigure;
import se.samverka.finance.population.model.PopulationImport;
import se.samverka.finance.population.store.PopulationFigureRepository;
import se.samverka.finance.store.BasisLock;
import se.samverka.platform.changes.ChangeLog;
import se.samverka.platform.rule.RuleBroken;
import se.samverka.platform.security.Caller;
import se.samverka.platform.time.BusinessTime;
import se.samverka.platform.value.Ids;

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

    public ImportPopulation(
            PopulationFigureRepository figures,
            BasisLock basis,
            ChangeLog changes,
            BusinessTime time,
            Caller caller,
            Event<PopulationChanged> changed) {
        this.figures = figures;
        this.basis = basis;
        this.changes = changes;
        this.time = time;
        this.caller = caller;
        this.changed = changed;
    }

    /// A file as it was sent.
    ///
    /// @param sha256 of its bytes, in hex
    /// @param publishedOn when its figures were published; where absent, the day of the import stands for it, and a
    ///     figure that is known already keeps the day that it has
    public record ImportedFile(
            PopulationImport.Format format,
            String sha256,
            @Nullable LocalDate publishedOn) {}

    /// How many figures were new or different, and how many were known already.
    public record Result(UUID importId, int recorded, int unchanged) {}

    /// @throws RuleBroken 422 where the figures would be published in the future, are of too many dates, or have a
    ///     source that cannot be kept
    @Transactional
    public Result run(List<PopulationFigure> imported, ImportedFile file) {
        refuseUnkeepable(imported);
        var publishedOn = file.publishedOn();
        if (publishedOn != null && publishedOn.isAfter(time.today())) {
            throw RuleBroken.invalid(new PublishedLater("/publishedOn", publishedOn));
        }
        basis.takeAlone();
        var id = Ids.newId();
        var fresh = fresh(imported, publishedOn, id);
        figures.add(new PopulationImport(id, time.now(), caller.subject(), file.format(), file.sha256(), fresh.size()));
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
            changed.fire(new PopulationChanged(fresh));
        }
        return new Result(id, fresh.size(), imported.size() - fresh.size());
    }

    /// What no single line of a file is to blame for.
    private static void refuseUnkeepable(List<PopulationFigure> imported) {
        for (var figure : imported) {
            if (!PopulationFigure.isSource(figure.source())) {
                throw RuleBroken.invalid(new SourceMalformed("/source", figure.source()));
            }
        }
        if (imported.stream().map(PopulationFigure::date).distinct().count() > MAX_DATES) {
            throw RuleBroken.invalid(new FileUnreadable("", "A file tells of at most " + MAX_DATES + " dates"));
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
            var told = new PopulationFigure(
                    figure.area(), figure.date(), figure.population(), figure.source(), day, importId);
            if (before == null || !before.saysLike(told)) {
                // A figure that is another one was not public when the old one was.
                fresh.add(publishedOn == null && before != null ? told.publishedOn(time.today()) : told);
            }
        }
        return fresh;
    }
}
