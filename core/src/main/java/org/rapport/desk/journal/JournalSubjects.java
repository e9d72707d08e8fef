package org.rapport.desk.journal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.NameKeys;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/** Finds whom an auditor asks the journal about: by the code of a unit, or by the beginning of a person's name. */
@Boundary
public class JournalSubjects {

    private static final int MOST = 10;

    private static final String BY_CODE = "select r.id, '', u.code from rapport.client_unit u"
            + " join rapport.relationship r on r.organisation_id = u.organisation_id and r.unit_id = u.id"
            + " where u.organisation_id = ?1 and u.code = ?2 order by r.opened_on desc limit 10";

    private static final String PERSON = "select p.id, p.given_name || ' ' || p.family_name,"
            + " (select coalesce(string_agg(u.code, ',' order by u.code), '') from rapport.participant a"
            + " join rapport.client_unit u on u.organisation_id = a.organisation_id and u.id = a.unit_id"
            + " where a.organisation_id = ?1 and a.person_id = p.id)"
            + " from rapport.person p where p.organisation_id = ?1";

    private static final String BY_FAMILY_NAME =
            PERSON + " and p.sort_key >= ?2 and p.sort_key < ?3 order by p.sort_key, p.id limit 10";

    private static final String BY_GIVEN_NAME =
            PERSON + " and p.given_key >= ?2 and p.given_key < ?3 order by p.given_key, p.id limit 10";

    private static final String RELATIONSHIP = "select r.id, '', u.code from rapport.relationship r"
            + " join rapport.client_unit u on u.organisation_id = r.organisation_id and u.id = r.unit_id"
            + " where r.organisation_id = ?1 and r.id = ?2";

    @Inject
    private EntityManager entities;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** At most ten that fit; the names shown are journalled. */
    @Permits(Who.ETHICS_LEAD)
    public List<SubjectFound> find(String typed) {
        UUID organisation = actor.get().organisation();
        String key = NameKeys.fold(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        List<SubjectFound> found =
                new ArrayList<>(rows(BY_CODE, organisation, typed.strip().toUpperCase(Locale.ROOT)));
        found.addAll(rows(BY_FAMILY_NAME, organisation, key, NameKeys.after(key)));
        found.addAll(rows(BY_GIVEN_NAME, organisation, key, NameKeys.after(key)));
        List<SubjectFound> shown = found.stream().distinct().limit(MOST).toList();
        tell(organisation, shown);
        return shown;
    }

    /** What to call the relationship or person of this id; nothing for anything else. */
    @Permits(Who.ETHICS_LEAD)
    public Optional<SubjectFound> named(UUID id) {
        UUID organisation = actor.get().organisation();
        List<SubjectFound> found = new ArrayList<>(rows(RELATIONSHIP, organisation, id));
        found.addAll(rows(PERSON + " and p.id = ?2", organisation, id));
        tell(organisation, found);
        return found.stream().findFirst();
    }

    private void tell(UUID organisation, List<SubjectFound> shown) {
        List<UUID> persons = shown.stream()
                .filter(SubjectFound::person)
                .map(SubjectFound::id)
                .toList();
        if (!persons.isEmpty()) {
            journal.read(JournalPageAction.JOURNAL_SUBJECTS_SHOWN, organisation, persons);
        }
    }

    private List<SubjectFound> rows(String sql, Object... values) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return Row.of(query.getResultList()).stream()
                .map(row -> new SubjectFound(
                        row.uuid(0),
                        row.text(1),
                        Arrays.stream(row.text(2).split(","))
                                .filter(code -> !code.isEmpty())
                                .toList()))
                .toList();
    }
}
