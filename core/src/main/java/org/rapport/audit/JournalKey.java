package org.rapport.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.rapport.audit.proof.SealingKey;

/** The key that seals the journal, from {@code rapport.journal.key}. */
@ApplicationScoped
class JournalKey {

    @Inject
    private Config config;

    SealingKey get() {
        return SealingKey.of(config.getValue(SealingKey.NAME, String.class));
    }
}
