package org.rapport.safety;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.practice.ManagedPractices;
import org.rapport.shared.Ids;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.shared.data.Row;

/**
 * Whom clients call in a crisis, in a practice's own words. Rapport brings none: numbers differ from place to place and
 * are the practice's to know.
 */
@Boundary
public class CrisisContacts {

    /** The longest text. */
    public static final int LONGEST = 600;

    @Inject
    private EntityManager entities;

    @Inject
    private ManagedPractices practices;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    /** The words of an own practice by language; languages without words are left out. */
    @Permits(Who.PRACTICE_MANAGER)
    public Map<String, String> of(UUID practice) {
        practices.require(List.of(practice));
        Map<String, String> words = new LinkedHashMap<>();
        Row.of(entities.createNativeQuery("select language, words from rapport.crisis_contact"
                                + " where organisation_id = ?1 and practice_id = ?2 order by language")
                        .setParameter(1, actor.get().organisation())
                        .setParameter(2, practice)
                        .getResultList())
                .forEach(row -> words.put(row.text(0), row.text(1)));
        return words;
    }

    /**
     * Sets the words of an own practice, by language, all or none; nothing but spaces takes those of a language away.
     * {@code TOO_LONG} at the field of each language whose words are longer than {@link #LONGEST}.
     */
    @Permits(Who.PRACTICE_MANAGER)
    public void set(UUID practice, Map<String, String> typed) {
        practices.require(List.of(practice));
        Map<String, String> words = new LinkedHashMap<>();
        Violations found = new Violations();
        typed.forEach((language, text) -> {
            // a browser sends a line break as two characters and counts it as one
            String said = text.replace("\r\n", "\n").strip();
            if (said.length() > LONGEST) {
                found.add(SharedError.TOO_LONG, Map.of("field", language, "max", LONGEST));
            }
            words.put(language, said);
        });
        found.refuse();
        words.forEach((language, said) -> keep(practice, language, said));
        journal.changed(SafetyAction.CRISIS_CONTACTS_CHANGED, practice);
    }

    private void keep(UUID practice, String language, String words) {
        UUID organisation = actor.get().organisation();
        if (words.isEmpty()) {
            entities.createNativeQuery("delete from rapport.crisis_contact where organisation_id = ?1"
                            + " and practice_id = ?2 and language = ?3")
                    .setParameter(1, organisation)
                    .setParameter(2, practice)
                    .setParameter(3, language)
                    .executeUpdate();
        } else {
            put(organisation, practice, language, words);
        }
    }

    private void put(UUID organisation, UUID practice, String language, String words) {
        entities.createNativeQuery("insert into rapport.crisis_contact (organisation_id, id, practice_id, language,"
                        + " words) values (?1, ?2, ?3, ?4, ?5) on conflict (organisation_id, practice_id, language)"
                        + " do update set words = excluded.words, version = rapport.crisis_contact.version + 1")
                .setParameter(1, organisation)
                .setParameter(2, ids.next())
                .setParameter(3, practice)
                .setParameter(4, language)
                .setParameter(5, words)
                .executeUpdate();
    }
}
