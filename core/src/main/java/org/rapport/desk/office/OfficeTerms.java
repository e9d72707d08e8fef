package org.rapport.desk.office;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.practice.ManagedPractices;
import org.rapport.practice.PracticeRow;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** What was agreed about time and money, in the practices of which the signed-in member is the manager. */
@Boundary
public class OfficeTerms {

    @Inject
    private OfficeQueries queries;

    @Inject
    private ManagedPractices managed;

    @Inject
    private CurrentActor actor;

    @Inject
    private Journal journal;

    /** Fifty relationships by code. */
    @Permits(Who.PRACTICE_MANAGER)
    public TermsList list(TermsList.Asked asked) {
        Actor me = actor.get();
        List<UUID> practices = managed.asManager().stream().map(PracticeRow::id).toList();
        List<TermsRow> found = queries.terms(me.organisation(), practices, asked);
        List<TermsRow> rows = found.stream().limit(OfficeQueries.PAGE).toList();
        journal.read(
                OfficeAction.TERMS_LISTED,
                me.id(),
                rows.stream().map(TermsRow::relationship).distinct().toList());
        String next = found.size() > rows.size() ? rows.get(rows.size() - 1).code() : "";
        return new TermsList(queries.therapists(me.organisation(), practices), rows, next);
    }
}
