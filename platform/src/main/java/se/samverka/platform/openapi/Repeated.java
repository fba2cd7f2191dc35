package se.samverka.platform.openapi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/// Writes once, under `components`, what several operations of an API say in the same words: parameters and examples.
///
/// A parameter that two operations have is `FinancePayee`, with the API in front because another API's means another
/// thing; an example that two have is called by its schema and its own name, `InvoiceIssued`.
final class Repeated {

    private static final int OFTEN = 2;
    private static final List<String> EVERYWHERE =
            List.of("/api-info", "/changes/generations", "/dead-letters/", "/parked-events/");
    private static final String SCHEMAS = "#/components/schemas/";

    private Repeated() {}

    /// @param word what stands for the API in names
    static void write(OpenAPI document, String word) {
        var operations = document.getPaths().getPathItems().values().stream()
                .flatMap(path -> new TreeMap<>(path.getOperations()).values().stream())
                .toList();
        parameters(document, word, operations);
        examples(document, operations);
    }

    private static void parameters(OpenAPI document, String word, List<Operation> operations) {
        var found = new TreeMap<String, Map<List<Object>, Integer>>();
        operations.stream()
                .flatMap(Repeated::parameters)
                .filter(parameter -> parameter.getRef() == null)
                .forEach(parameter -> found.computeIfAbsent(name(word, parameter), name -> new LinkedHashMap<>())
                        .merge(words(parameter), 1, Integer::sum));
        found.forEach((name, variants) -> variants.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(most -> most.getValue() >= OFTEN)
                .ifPresent(most -> operations.stream()
                        .filter(operation -> operation.getParameters() != null)
                        .forEach(operation -> operation.setParameters(operation.getParameters().stream()
                                .map(parameter -> words(parameter).equals(most.getKey())
                                        ? component(document, name, parameter)
                                        : parameter)
                                .toList()))));
    }

    private static Parameter component(OpenAPI document, String name, Parameter parameter) {
        document.getComponents().addParameter(name, parameter);
        return OASFactory.createParameter().ref("#/components/parameters/" + name);
    }

    /// All that a parameter says; the models themselves compare by more than that.
    private static List<Object> words(Parameter parameter) {
        var said = new ArrayList<Object>();
        said.add(String.valueOf(parameter.getRef()));
        said.add(String.valueOf(parameter.getName()));
        said.add(String.valueOf(parameter.getIn()));
        said.add(Boolean.TRUE.equals(parameter.getRequired()));
        said.add(String.valueOf(parameter.getDescription()));
        said.add(String.valueOf(parameter.getExample()));
        var schema = parameter.getSchema();
        if (schema != null) {
            Stream.of(
                            schema.getRef(),
                            schema.getType(),
                            schema.getFormat(),
                            schema.getPattern(),
                            schema.getMinimum(),
                            schema.getMaximum(),
                            schema.getMinLength(),
                            schema.getMaxLength(),
                            schema.getEnumeration(),
                            schema.getDefaultValue(),
                            schema.getDescription(),
                            schema.getItems() == null ? null : schema.getItems().getRef())
                    .map(String::valueOf)
                    .forEach(said::add);
        }
        return said;
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream();
    }

    private static String name(String word, Parameter parameter) {
        return word + capitalised(parameter.getName().replace("-", ""));
    }

    private record Shown(MediaType media, String title, Example example) {
        String name(String schema) {
            var own = Arrays.stream(title.split("[^A-Za-z0-9]+", -1))
                    .map(Repeated::capitalised)
                    .collect(Collectors.joining());
            return schema.endsWith(own) ? schema : schema + own;
        }
    }

    private static void examples(OpenAPI document, List<Operation> operations) {
        var found = new LinkedHashMap<Object, List<Shown>>();
        var everywhere = everywhere(document);
        operations.stream()
                .flatMap(Repeated::media)
                .forEach(media -> Objects.requireNonNullElse(media.getExamples(), Map.<String, Example>of())
                        .forEach((title, example) -> {
                            if (example.getValue() != null) {
                                found.computeIfAbsent(example.getValue(), value -> new ArrayList<>())
                                        .add(new Shown(media, title, example));
                            }
                        }));
        found.values().stream()
                .filter(shown -> shown.size() >= OFTEN || everywhere.containsAll(shown))
                .forEach(shown -> schema(shown.getFirst().media()).ifPresent(schema -> {
                    var name = shown.getFirst().name(schema);
                    var known = document.getComponents().getExamples();
                    if (known == null || !known.containsKey(name)) {
                        document.getComponents()
                                .addExample(name, shown.getFirst().example());
                        shown.forEach(one -> one.media()
                                .addExample(
                                        one.title(), OASFactory.createExample().ref("#/components/examples/" + name)));
                    }
                }));
    }

    /// The examples of what every API has: they are the same in each, except where they have addresses of the API.
    private static List<Shown> everywhere(OpenAPI document) {
        return document.getPaths().getPathItems().entrySet().stream()
                .filter(path -> EVERYWHERE.stream().anyMatch(path.getKey()::startsWith))
                .flatMap(path -> path.getValue().getOperations().values().stream())
                .flatMap(Repeated::media)
                .filter(media -> media.getExamples() != null)
                .flatMap(media -> media.getExamples().entrySet().stream()
                        .filter(example -> example.getValue().getValue() != null
                                && !String.valueOf(example.getValue().getValue())
                                        .contains("_links"))
                        .map(example -> new Shown(media, example.getKey(), example.getValue())))
                .toList();
    }

    private static Stream<MediaType> media(Operation operation) {
        var asked = operation.getRequestBody() == null
                ? Stream.<Content>empty()
                : Stream.ofNullable(operation.getRequestBody().getContent());
        var answered = operation.getResponses().getAPIResponses().values().stream()
                .map(answer -> answer.getContent())
                .filter(Objects::nonNull);
        return Stream.concat(asked, answered).flatMap(content -> content.getMediaTypes().values().stream());
    }

    private static Optional<String> schema(MediaType media) {
        return Optional.ofNullable(media.getSchema())
                .map(Schema::getRef)
                .filter(ref -> ref.startsWith(SCHEMAS))
                .map(ref -> ref.substring(SCHEMAS.length()));
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
