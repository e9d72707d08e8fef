package org.rapport.client.minor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.rapport.client.ParticipantRef;
import org.rapport.client.UnitDay;
import org.rapport.shared.Ids;
import org.rapport.shared.InputCheck;
import org.rapport.shared.Violations;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.data.RecordKey;
import org.rapport.shared.data.Row;
import org.rapport.shared.secret.Vault;

/**
 * What children said to the work. For boundaries of other features, inside their transaction, and only for a unit whose
 * relationship they were allowed to open: this class asks nobody for permission.
 */
@ApplicationScoped
public class Assents {

    @Inject
    private EntityManager entities;

    @Inject
    private Vault vault;

    @Inject
    private CurrentActor actor;

    @Inject
    private Making making;

    /** What new records need. */
    @ApplicationScoped
    static class Making {

        @Inject
        private Ids ids;

        @Inject
        private InputCheck input;

        @Inject
        private Clock clock;

        Violations check(Object command) {
            return input.of(command);
        }

        Assent assent(UnitDay at, UUID person, RecordAssent command, UUID by) {
            Assent.Said said =
                    new Assent.Said(Objects.requireNonNull(command.outcome()), Objects.requireNonNull(command.day()));
            return new Assent(new RecordKey(at.organisation(), ids.next()), at.unit(), person, said)
                    .recorded(by, clock.instant());
        }
    }

    /** Writes down what a participant under 18 said, and gives the id; everything that does not fit is refused together. */
    public UUID record(UnitDay at, ParticipantRef child, RecordAssent command) {
        Violations found = making.check(command);
        checkChild(at, child, found);
        LocalDate day = command.day();
        boolean beforeBirth = day != null && child.bornOn() != null && day.isBefore(child.bornOn());
        if (day != null && (beforeBirth || day.isAfter(at.today()))) {
            found.add(MinorError.ASSENT_DAY_IMPLAUSIBLE, "day");
        }
        found.refuse();
        Assent said = making.assent(at, child.personId(), command, actor.get().id());
        String words = Objects.requireNonNullElse(command.words(), "").strip();
        entities.persist(words.isEmpty() ? said : said.inWords(vault.seal(at.organisation(), child.personId(), words)));
        entities.flush();
        return said.id();
    }

    private static void checkChild(UnitDay at, ParticipantRef child, Violations found) {
        if (child.bornOn() == null) {
            found.add(MinorError.CHILD_WITHOUT_BIRTH_DATE, "");
        } else if (child.isAdultOn(at.today())) {
            found.add(MinorError.NOT_A_CHILD, "");
        }
    }

    /** What each child of the unit said last. */
    Map<UUID, AssentOutcome> latest(UnitDay at) {
        List<?> rows = entities.createNativeQuery("select distinct on (a.person_id) a.person_id, a.outcome"
                        + " from rapport.assent a where a.organisation_id = ?1 and a.unit_id = ?2"
                        + " order by a.person_id, a.recorded_at desc, a.id desc")
                .setParameter(1, at.organisation())
                .setParameter(2, at.unit())
                .getResultList();
        Map<UUID, AssentOutcome> latest = new HashMap<>();
        Row.of(rows).forEach(row -> latest.put(row.uuid(0), AssentOutcome.valueOf(row.text(1))));
        return latest;
    }

    /** Everything a child said, newest first, with the words. */
    public List<AssentRow> of(UnitDay at, UUID person) {
        return entities.createQuery(
                        "select a from Assent a where a.key.organisation = :org and a.unit = :unit"
                                + " and a.person = :person order by a.recordedAt desc, a.key.id desc",
                        Assent.class)
                .setParameter("org", at.organisation())
                .setParameter("unit", at.unit())
                .setParameter("person", person)
                .getResultStream()
                .map(said -> row(at, said))
                .toList();
    }

    private AssentRow row(UnitDay at, Assent said) {
        String words = said.sealedWords()
                .map(kept -> vault.open(at.organisation(), said.person(), kept))
                .orElse("");
        return new AssentRow(said.id(), said.outcome(), said.day(), words, said.recordedBy());
    }
}
