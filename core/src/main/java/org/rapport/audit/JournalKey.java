package org.rapport.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.proof.SealingKey;

/** The key that seals the journal, from {@code rapport.journal.key}. */
@ApplicationScoped
class JournalKey {

    @Inject
    private Config config;

    private volatile @Nullable Known known;

    private record Known(String seed, SealingKey key) {

        /** Without the seed. */
        @Override
        public String toString() {
            return "Known";
        }
    }

    /** Made once of each seed: making it costs as much as signing. */
    SealingKey get() {
        String seed = config.getValue(SealingKey.NAME, String.class);
        Known last = known;
        if (last == null || !last.seed().equals(seed)) {
            last = new Known(seed, SealingKey.of(seed));
            known = last;
        }
        return last.key();
    }
}
