package org.rapport.desk.journal;

import jakarta.inject.Inject;
import java.util.List;
import org.rapport.audit.Journal;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Turns the pages of the organisation's journal for whoever audits it. Each page shown is an entry of the journal itself. */
@Boundary
public class JournalPages {

    @Inject
    private JournalQueries queries;

    @Inject
    private JournalLines lines;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** A page, newest first. */
    @Permits(Who.ETHICS_LEAD)
    public JournalPage page(AskJournal asked) {
        Actor who = actor.get();
        List<FoundEntry> found = queries.entries(who.organisation(), asked);
        JournalPage page = lines.page(who.organisation(), found);
        journal.read(
                JournalPageAction.JOURNAL_SHOWN,
                asked.about() == null ? who.organisation() : asked.about(),
                page.ids());
        return page;
    }
}
