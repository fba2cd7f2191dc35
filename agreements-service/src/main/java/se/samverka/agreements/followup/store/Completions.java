package se.samverka.agreements.followup.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Which occasions of follow-ups are done, in the order of their days.
@ApplicationScoped
public class Completions implements PanacheRepositoryBase<CompletionEntity, CompletionEntity.Key> {

    public List<CompletionEntity> of(UUID followUpId) {
        return list("key.followUpId = ?1 order by key.dueOn", followUpId);
    }

    /// Those of several follow-ups, in one query.
    public Map<UUID, List<CompletionEntity>> of(Collection<UUID> followUps) {
        return followUps.isEmpty()
                ? Map.of()
                : list("key.followUpId in ?1 order by key.dueOn", followUps).stream()
                        .collect(Collectors.groupingBy(completion -> completion.key.followUpId()));
    }
}
