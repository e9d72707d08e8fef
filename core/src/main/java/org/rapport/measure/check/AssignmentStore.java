package org.rapport.measure.check;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.RespondentKind;
import org.rapport.measure.form.AssignmentState;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;
import org.rapport.shared.data.StoredRecords;

/** Where assignments are kept. */
@ApplicationScoped
class AssignmentStore {

    @Inject
    private EntityManager entities;

    @Inject
    private StoredRecords records;

    void add(Assignment assignment) {
        entities.persist(assignment);
    }

    void flush() {
        entities.flush();
    }

    Optional<Assignment> find(UUID organisation, UUID id) {
        return records.find(Assignment.class, new RecordKey(organisation, id));
    }

    /** The assignment, locked until the transaction ends: what ends a form happens once. */
    Optional<Assignment> lock(UUID organisation, UUID id) {
        return records.lock(Assignment.class, new RecordKey(organisation, id));
    }

    /** Clients' open forms of this instrument about sessions of the relationship that began before this one. */
    List<Assignment> openOfEarlierSessions(RecordKey relationship, String instrument, UUID session) {
        List<?> ids = entities.createNativeQuery("select a.id from rapport.assignment a"
                        + " join rapport.session s on s.organisation_id = ?1 and s.id = a.session_id"
                        + " join rapport.session n on n.organisation_id = ?1 and n.id = ?4"
                        + " where a.organisation_id = ?1 and a.relationship_id = ?2 and a.instrument_id = ?3"
                        + " and a.respondent_kind = 'CLIENT' and a.state = 'OPEN' and s.starts_at < n.starts_at")
                .setParameter(1, relationship.organisation())
                .setParameter(2, relationship.id())
                .setParameter(3, instrument)
                .setParameter(4, session)
                .getResultList();
        return Row.of(ids).stream()
                .flatMap(row -> lock(relationship.organisation(), row.uuid(0)).stream())
                .toList();
    }

    /** The assignments of a session. */
    List<Assignment> ofSession(UUID organisation, UUID session) {
        return entities.createQuery(
                        "select a from Assignment a where a.key.organisation = :organisation and a.session = :session"
                                + " order by a.key.id",
                        Assignment.class)
                .setParameter("organisation", organisation)
                .setParameter("session", session)
                .getResultList();
    }

    /** What is open for somebody who is asked from outside about a participant. */
    List<Assignment> openOfObserver(RecordKey relationship, UUID person, UUID about) {
        return entities.createQuery(
                        "select a from Assignment a where a.key.organisation = :organisation"
                                + " and a.relationship = :relationship and a.respondent = :person"
                                + " and a.about = :about and a.respondentKind = :kind and a.state = :open",
                        Assignment.class)
                .setParameter("organisation", relationship.organisation())
                .setParameter("relationship", relationship.id())
                .setParameter("person", person)
                .setParameter("about", about)
                .setParameter("kind", RespondentKind.OBSERVER)
                .setParameter("open", AssignmentState.OPEN)
                .getResultList();
    }

    /** Whether this person has an open form of this instrument about the same participant that belongs to no session. */
    boolean hasOpen(RecordKey relationship, String instrument, Asking.Whom whom) {
        return open(relationship, instrument, whom.respondent()).stream()
                .anyMatch(each -> each.about().equals(Optional.ofNullable(whom.about())));
    }

    /** The forms of this instrument that are open for somebody, about no session. */
    List<Assignment> open(RecordKey relationship, String instrument, UUID respondent) {
        return entities.createQuery(
                        "select a from Assignment a where a.key.organisation = :organisation"
                                + " and a.relationship = :relationship and a.instrument = :instrument"
                                + " and a.respondent = :respondent and a.session is null and a.state = :open",
                        Assignment.class)
                .setParameter("organisation", relationship.organisation())
                .setParameter("relationship", relationship.id())
                .setParameter("instrument", instrument)
                .setParameter("respondent", respondent)
                .setParameter("open", AssignmentState.OPEN)
                .getResultList();
    }

    /** The language the respondent reads. */
    String languageOf(Assignment assignment) {
        String table = assignment.respondentKind() == RespondentKind.THERAPIST ? "member" : "person";
        String language = text("select language from rapport." + table, assignment, assignment.respondent());
        return language.isEmpty() ? "en" : language;
    }

    /** The given name of the participant somebody from outside is asked about; empty for everybody else. */
    String aboutWhom(Assignment assignment) {
        return assignment
                .about()
                .map(person -> text("select given_name from rapport.person", assignment, person))
                .orElse("");
    }

    private String text(String select, Assignment assignment, UUID id) {
        List<?> found = entities.createNativeQuery(select + " where organisation_id = ?1 and id = ?2")
                .setParameter(1, assignment.key().organisation())
                .setParameter(2, id)
                .getResultList();
        return found.isEmpty() ? "" : (String) found.get(0);
    }
}
