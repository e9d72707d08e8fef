package org.rapport.audit;

import jakarta.inject.Inject;
import org.rapport.audit.proof.JournalProof;
import org.rapport.audit.proof.JournalReport;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Proves the sealed journal of the actor's organisation; the operator's command does the same for all of them. */
@Boundary
public class JournalVerification {

    @Inject
    private JournalStore journal;

    @Inject
    private JournalKey key;

    @Inject
    private CurrentActor actor;

    /** Looks at every block and entry from the beginning, up to the first finding. */
    @Permits({Who.ADMINISTRATOR, Who.ETHICS_LEAD, Who.JOB})
    public JournalReport verify() {
        return new JournalProof(journal.sealed(), key.get()).verify(actor.get().organisation());
    }
}
