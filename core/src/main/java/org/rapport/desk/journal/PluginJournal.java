package org.rapport.desk.journal;

import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * What the organisation's journal says about plugins, for administrators: who installed, replaced, removed, chose or resumed which one,
 * and which keys and files the operator trusts. Nothing about clients and nothing about what members did otherwise.
 */
@Boundary
public class PluginJournal {

    @Inject
    private JournalQueries queries;

    @Inject
    private JournalLines lines;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** A page, newest first; from the beginning without a place. */
    @Permits(Who.ADMINISTRATOR)
    public JournalPage page(@Nullable JournalCursor after) {
        Actor who = actor.get();
        JournalPage page = lines.page(who.organisation(), queries.aboutPlugins(who.organisation(), after));
        journal.read(JournalPageAction.PLUGIN_DECISIONS_SHOWN, who.organisation(), page.ids());
        return page;
    }
}
