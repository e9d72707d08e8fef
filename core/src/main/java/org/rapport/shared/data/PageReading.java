package org.rapport.shared.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Reads what one page shows in one transaction, though several boundaries give it: all of it is of the same moment, their
 * journal entries become durable together before anything is shown, and what each of them asks the walls is asked once.
 *
 * <pre>reading.together(() -&gt; { header = relationships.header(id); sessions = log.of(id); });</pre>
 *
 * Each boundary still says who may call it. When one refuses, the page is not shown and nothing of it counts as read.
 */
@ApplicationScoped
@Transactional
public class PageReading {

    @Inject
    private KnownAnswers answers;

    /** Runs these parts in one transaction; only boundaries that read belong into it. */
    public void together(Runnable parts) {
        answers.during(parts);
    }
}
