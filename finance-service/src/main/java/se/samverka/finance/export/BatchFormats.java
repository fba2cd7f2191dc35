package se.samverka.finance.export;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import se.samverka.finance.export.model.Export;

/// The formats that there are.
@ApplicationScoped
class BatchFormats {

    private final List<BatchFormat> formats;

    BatchFormats(@All List<BatchFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    Optional<BatchFormat> find(Export.Format format) {
        return formats.stream().filter(f -> f.format() == format).findFirst();
    }

    /// Of an export that was taken on, and so has one.
    BatchFormat of(Export export) {
        return find(export.format()).orElseThrow();
    }
}
