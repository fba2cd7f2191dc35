package se.samverka.platform.architecture.bait.service.hen.store;

import io.quarkus.hibernate.orm.panache.PanacheQuery;

final class ReadsRowByRow {

    private ReadsRowByRow() {}

    static long count(PanacheQuery<HenEntity> hens) {
        return hens.stream().count();
    }
}
