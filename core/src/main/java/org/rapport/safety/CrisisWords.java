package org.rapport.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** What a client is told about crises beside a form: the words of the practice whose form it is. */
@Boundary
public class CrisisWords {

    private static final String OF_FORM = "select c.words from rapport.assignment a"
            + " join rapport.relationship r on r.organisation_id = ?1 and r.id = a.relationship_id"
            + " join rapport.crisis_contact c on c.organisation_id = ?1 and c.practice_id = r.practice_id"
            + " where a.organisation_id = ?1 and a.id = ?2 and a.respondent_id = ?3"
            + " order by c.language <> ?4, c.language limit 1";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    /** The words for the form the caller's link is for, in this language where there are some; nothing when there are none. */
    @Permits(Who.CLIENT_BY_LINK)
    public Optional<String> besideForm(String language) {
        if (!(actor.get() instanceof Actor.ClientByLink link)) {
            return Optional.empty();
        }
        return Row.of(entities.createNativeQuery(OF_FORM)
                        .setParameter(1, link.organisation())
                        .setParameter(2, link.subject())
                        .setParameter(3, link.id())
                        .setParameter(4, language)
                        .getResultList())
                .stream()
                .map(row -> row.text(0))
                .findFirst();
    }
}
