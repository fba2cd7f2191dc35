package se.samverka.finance.basis.population;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which figures a computation needs.
///
/// @param agreementId the agreement whose pins apply; absent for terms that are only previewed, which use the
///     current figures
/// @param dates that splits are pinned to
/// @param publishedFrom the earliest reference date that the latest published figures may have; absent where no
///     split uses the latest
public record FigureQuery(
        @Nullable UUID agreementId,
        Set<LocalDate> dates,
        @Nullable LocalDate publishedFrom,
        AsOf asOf) {}
