package org.rapport.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Optional;
import java.util.UUID;
import org.rapport.relationship.RelationshipAccess;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** What a client is told about crises: the words of the practice, beside its forms and in the portal. */
@Boundary
public class CrisisWords {

    private static final String OF_FORM = "select c.words from rapport.assignment a"
            + " join rapport.relationship r on r.organisation_id = ?1 and r.id = a.relationship_id"
            + " join rapport.crisis_contact c on c.organisation_id = ?1 and c.practice_id = r.practice_id"
            + " where a.organisation_id = ?1 and a.id = ?2 and a.respondent_id = ?4"
            + " order by c.language <> ?3, c.language limit 1";

    private static final String OF_RELATIONSHIP = "select c.words from rapport.relationship r"
            + " join rapport.crisis_contact c on c.organisation_id = ?1 and c.practice_id = r.practice_id"
            + " where r.organisation_id = ?1 and r.id = ?2 order by c.language <> ?3, c.language limit 1";

    @Inject
    private EntityManager entities;

    @Inject
    private CurrentActor actor;

    @Inject
    private RelationshipAccess access;

    /**
     * The words for a form of the caller's own, in this language where there are some; nothing when there are none. Through
     * a link it is the form the link is for.
     */
    @Permits({Who.CLIENT, Who.CLIENT_BY_LINK})
    public Optional<String> besideForm(UUID form, String language) {
        Actor who = actor.get();
        if (who instanceof Actor.ClientByLink link && !link.subject().equals(form)) {
            return Optional.empty();
        }
        return first(OF_FORM, form, language);
    }

    /** The words of the practice of a relationship in which the caller takes part. */
    @Permits(Who.CLIENT)
    public Optional<String> beside(UUID relationship, String language) {
        return first(OF_RELATIONSHIP, access.requireParticipant(relationship).id(), language);
    }

    private Optional<String> first(String sql, UUID subject, String language) {
        Query query = entities.createNativeQuery(sql)
                .setParameter(1, actor.get().organisation())
                .setParameter(2, subject)
                .setParameter(3, language);
        if (sql.equals(OF_FORM)) {
            query.setParameter(4, actor.get().id());
        }
        return Row.of(query.getResultList()).stream().map(row -> row.text(0)).findFirst();
    }
}
