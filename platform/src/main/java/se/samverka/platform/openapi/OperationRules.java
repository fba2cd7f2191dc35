package se.samverka.platform.openapi;

import io.quarkus.security.PermissionsAllowed;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import se.samverka.platform.idempotency.Idempotent;

/// Writes into each operation what the annotations of its method enforce: the scopes of `@PermissionsAllowed`,
/// one of which is enough, and the header `Idempotency-Key` of `@Idempotent`. `If-Match` is required wherever
/// it is taken, unless the operation says by [#OF_PRESENT] that only a document that is there already needs it.
///
/// It runs when the service is built, where the methods behind the operations can still be looked at.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class OperationRules implements OASFilter {

    static final String SECURITY_SCHEME = "bearer";
    static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    static final String IF_MATCH = "If-Match";

    /// On an operation that makes a document or changes one: If-Match is needed when there is one.
    static final String OF_PRESENT = "x-if-match-of-present";

    /// On an operation whose method writes its answer itself, and so can send an entity tag and an address.
    static final String ANSWERS_ITSELF = "x-answers-itself";

    /// On an operation that answers itself: the headers, separated by commas, that it does not send all the same.
    static final String ANSWERS_WITHOUT = "x-answers-without";

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName PERMISSIONS = DotName.createSimple(PermissionsAllowed.class);
    private static final DotName PERMISSION_LISTS = DotName.createSimple(PermissionsAllowed.List.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName RESPONSE = DotName.createSimple(jakarta.ws.rs.core.Response.class);

    private final Map<String, MethodInfo> methods = new HashMap<>();

    public OperationRules(IndexView index) {
        index.getAnnotations(OPERATION).stream()
                .map(AnnotationInstance::target)
                .filter(target -> target.kind() == org.jboss.jandex.AnnotationTarget.Kind.METHOD)
                .map(target -> target.asMethod())
                .forEach(method -> methods.put(name(method), method));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .forEach(operation -> Optional.ofNullable(methods.get(operation.getOperationId()))
                        .ifPresent(method -> write(operation, method)));
    }

    private static void write(Operation operation, MethodInfo method) {
        var scopes = scopes(method);
        if (!scopes.isEmpty()) {
            operation.setSecurity(scopes.stream().map(OperationRules::scope).toList());
        }
        if (method.hasAnnotation(IDEMPOTENT)) {
            operation.addParameter(OASFactory.createParameter()
                    .in(Parameter.In.HEADER)
                    .name(IDEMPOTENCY_KEY)
                    .required(true));
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                    .forEach(parameter -> parameter.setRequired(!operation.hasExtension(OF_PRESENT)));
        }
        if (method.returnType().name().equals(RESPONSE)) {
            operation.addExtension(ANSWERS_ITSELF, true);
        }
    }

    static SecurityRequirement scope(String scope) {
        return OASFactory.createSecurityRequirement().addScheme(SECURITY_SCHEME, List.of(scope));
    }

    /// Of the method, or else of its class.
    private static List<String> scopes(MethodInfo method) {
        var own = permissions(method.annotations());
        return own.isEmpty() ? permissions(method.declaringClass().declaredAnnotations()) : own;
    }

    private static List<String> permissions(List<AnnotationInstance> annotations) {
        return annotations.stream()
                .flatMap(one -> one.name().equals(PERMISSION_LISTS)
                        ? Arrays.stream(one.value().asNestedArray())
                        : Stream.of(one))
                .filter(one -> one.name().equals(PERMISSIONS))
                .flatMap(one -> Arrays.stream(one.value().asStringArray()))
                .toList();
    }

    private static String name(MethodInfo method) {
        var said = method.annotation(OPERATION).value("operationId");
        return said == null
                ? method.declaringClass().name().withoutPackagePrefix() + "_" + method.name()
                : said.asString();
    }
}
