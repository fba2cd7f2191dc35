package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import se.samverka.agreements.agreement.model.Bindings;
import se.samverka.agreements.agreement.store.AgreementEntity;
import se.samverka.agreements.agreement.store.NoticeEntity;
import se.samverka.agreements.agreement.store.Notices;
import se.samverka.agreements.agreement.store.Versions;
import se.samverka.platform.web.Tagged;

/// Agreements with the terms of their latest versions, as callers see them.
@ApplicationScoped
class AgreementDocuments {

    private final Versions versions;
    private final Notices notices;
    private final ReadTerms readTerms;
    private final ReadBindings readBindings;

    AgreementDocuments(Versions versions, Notices notices, ReadTerms readTerms, ReadBindings readBindings) {
        this.versions = versions;
        this.notices = notices;
        this.readTerms = readTerms;
        this.readBindings = readBindings;
    }

    /// The agreement after a change of it, with the tag that the next change needs.
    Tagged<AgreementDocument> tagged(AgreementEntity agreement) {
        var document = AgreementDocument.of(
                agreement,
                readTerms.current(agreement),
                readBindings.of(agreement.id).entries(),
                notices.of(agreement.id).stream().map(NoticeEntity::given).toList());
        return new Tagged<>(document, AgreementTags.of(agreement));
    }

    /// In the order of the agreements, with one query for each kind of row.
    List<AgreementDocument> of(List<AgreementEntity> agreements) {
        var current = versions.current(agreements);
        var bindings = readBindings.of(agreements);
        var given = notices.of(agreements);
        return agreements.stream()
                .map(agreement -> AgreementDocument.of(
                        agreement,
                        readTerms.of(Objects.requireNonNull(current.get(agreement.id))),
                        bindings.getOrDefault(agreement.id, Bindings.NONE).entries(),
                        given.getOrDefault(agreement.id, List.of())))
                .toList();
    }
}
