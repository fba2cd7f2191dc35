package se.samverka.finance.delivery.export;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import se.samverka.finance.delivery.export.model.Export;

/// The available formats, one bean each.
@ApplicationScoped
class BatchFormats {

    private final List<BatchFormat> formats;

    BatchFormats(@All List<BatchFormat> formats) {
        this.formats = List.copyOf(formats);
    }

    BatchFormat of(Export.Format format) {
        return formats.stream().filter(f -> f.format() == format).findFirst().orElseThrow();
    }
}
