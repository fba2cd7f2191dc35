package se.samverka.finance.basis.population;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which figures a computation needs.
///
/// @param agreementId whose pinned figures they are; absent for terms that are only thought of, which count by
///     what stands
/// @param dates that splits are pinned to
/// @param publishedFrom the first reference date of those of which the latest published count; absent where no
///     split asks for the latest
public record FigureQuery(
        @Nullable UUID agreementId,
        Set<LocalDate> dates,
        @Nullable LocalDate publishedFrom,
        AsOf asOf) {}
