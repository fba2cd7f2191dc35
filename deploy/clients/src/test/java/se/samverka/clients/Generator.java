package se.samverka.clients;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/// OpenAPI Generator, called as its command line does.
final class Generator {

    private Generator() {}

    /// @return the generator's warnings
    static List<String> generate(String language, Path folder, Map<String, Object> options) {
        var warnings = new CopyOnWriteArrayList<String>();
        var collector = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
                    warnings.add(record.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var log = Logger.getLogger("");
        var handlers = log.getHandlers();
        for (var handler : handlers) {
            log.removeHandler(handler);
        }
        log.addHandler(collector);
        try {
            var configuration = new CodegenConfigurator()
                    .setGeneratorName(language)
                    .setInputSpec(Contract.FILE.toString())
                    .setOutputDir(folder.toString())
                    .setAdditionalProperties(options);
            if (options.get(CodegenConstants.LIBRARY) instanceof String library) {
                configuration.setLibrary(library);
            }
            var generator = new DefaultGenerator();
            for (var none : List.of(
                    CodegenConstants.API_DOCS,
                    CodegenConstants.API_TESTS,
                    CodegenConstants.MODEL_DOCS,
                    CodegenConstants.MODEL_TESTS)) {
                generator.setGeneratorPropertyDefault(none, "false");
            }
            generator.opts(configuration.toClientOptInput()).generate();
        } finally {
            log.removeHandler(collector);
            for (var handler : handlers) {
                log.addHandler(handler);
            }
        }
        return List.copyOf(warnings);
    }
}
