package se.samverka.agreements.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;
import se.samverka.agreements.agreement.store.AgreementWords;
import se.samverka.agreements.agreement.store.Agreements;
import se.samverka.agreements.agreement.store.Versions;

/// Analyses the words of some agreements in one transaction.
@ApplicationScoped
public class AnalyseSome {

    private static final Logger LOG = Logger.getLogger(AnalyseSome.class);
    private static final int BATCH = 100;

    private final AgreementWords words;
    private final Agreements agreements;
    private final Versions versions;
    private final WrittenTerms writtenTerms;

    AnalyseSome(AgreementWords words, Agreements agreements, Versions versions, WrittenTerms writtenTerms) {
        this.words = words;
        this.agreements = agreements;
        this.versions = versions;
        this.writtenTerms = writtenTerms;
    }

    /// @return how many; 0 when none is left
    @Transactional
    public int run() {
        var outdated = words.outdated(BATCH);
        var current = versions.current(agreements.of(outdated));
        for (var id : outdated) {
            var version = current.get(id);
            try {
                if (version == null) {
                    words.writeNone(id);
                } else {
                    words.write(id, writtenTerms.read(version.text()));
                }
            } catch (IllegalStateException unreadable) {
                // The others are analysed although this one cannot be.
                LOG.errorf(unreadable, "The words of agreement %s could not be analysed", id);
                words.writeNone(id);
            }
        }
        return outdated.size();
    }
}
