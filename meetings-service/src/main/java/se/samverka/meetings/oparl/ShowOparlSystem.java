package se.samverka.meetings.oparl;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import se.samverka.meetings.oparl.model.ObjectList;
import se.samverka.meetings.oparl.model.OparlType;
import se.samverka.meetings.oparl.model.OparlWords;
import se.samverka.meetings.oparl.store.SystemRecord;
import se.samverka.platform.value.Sha256;

/// Shows the system: where clients begin, and who runs it. What it says comes from the configuration; a start with
/// another configuration is a change.
@ApplicationScoped
public class ShowOparlSystem {

    private static final String TYPE = OparlType.NAMESPACE + "System";

    private final SystemRecord record;
    private final Operator operator;

    /// Who runs the system, and the licence of its data where one is configured.
    private record Operator(
            String name,
            String email,
            String website,
            @Nullable String license) {}

    ShowOparlSystem(
            SystemRecord record,
            @ConfigProperty(name = "samverka.operator.contact-name") String name,
            @ConfigProperty(name = "samverka.operator.contact-email") String email,
            @ConfigProperty(name = "samverka.operator.contact-url") String website,
            @ConfigProperty(name = "samverka.oparl.license") Optional<String> license) {
        this.record = record;
        this.operator = new Operator(name, email, website, license.orElse(null));
    }

    @Transactional
    void on(@Observes StartupEvent started) {
        record.keep(Sha256.hex(operator.toString()));
    }

    public OparlSystem run(OparlAddresses addresses) {
        var times = record.times();
        return new OparlSystem(
                new OparlHead(
                        addresses.system(),
                        TYPE,
                        OparlWords.time(times.created()),
                        OparlWords.time(times.modified()),
                        null),
                OparlType.NAMESPACE,
                "Samverka",
                operator.license(),
                addresses.list(ObjectList.all(OparlType.BODY)),
                operator.name(),
                operator.email(),
                operator.website());
    }
}
