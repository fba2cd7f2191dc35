package se.samverka.platform.architecture.bait.service.hen;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import se.samverka.platform.architecture.bait.service.hen.store.HenEntity;

/// Bait: a use case that is its own repository.
class UseCaseWithPanache implements PanacheRepositoryBase<HenEntity, String> {}
