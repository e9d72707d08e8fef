package org.rapport.measure.kept;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.measure.MeasureAction;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/**
 * Forms clients of the caller's own relationships answered, and others about them, with the answers. A form of a session is not there before
 * the own check of that session is answered or skipped.
 */
@Boundary
public class KeptForms {

    @Inject
    private RelationshipAccess access;

    @Inject
    private KeptQueries queries;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** One form; sealed, somebody else's and unknown ones are {@code NOT_FOUND} alike. */
    @Permits(Who.THERAPIST)
    public KeptForm form(UUID response) {
        KeptForm form = queries.form(actor.get().organisation(), response)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        access.requireMine(form.relationship());
        journal.read(MeasureAction.FORMS_READ, form.person(), List.of(form.relationship(), form.id()));
        return form;
    }

    /** A page of one person's forms in own relationships; nothing for whoever is not in any of them. */
    @Permits(Who.THERAPIST)
    public KeptPage<KeptForm> search(SearchForms asked) {
        List<UUID> mine = access.mineWith(asked.person());
        if (mine.isEmpty()) {
            return new KeptPage<>(List.of(), false);
        }
        KeptPage<KeptForm> page = KeptPage.of(queries.forms(actor.get().organisation(), mine, asked), asked.limit());
        List<UUID> shown = new ArrayList<>(mine);
        page.items().forEach(form -> shown.add(form.id()));
        journal.read(MeasureAction.FORMS_READ, asked.person(), shown);
        return page;
    }
}
