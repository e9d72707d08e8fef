package org.rapport.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapport.testing.Refusals.refusal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class SessionListsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID relationship = home.relationship(therapist, home.person("Mara"));

    private UUID session(UUID of, String starts, int number) {
        UUID id = UUID.randomUUID();
        Instant at = Instant.parse(starts);
        TestOrganisation.execute(
                "insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at,"
                        + " ends_at, state) values (?, ?, ?, ?, ?, ?, ?, 'PLANNED')",
                home.id(),
                id,
                of,
                therapist.id(),
                number,
                Timestamp.from(at),
                Timestamp.from(at.plusSeconds(3000)));
        return id;
    }

    private List<SessionLine> ask(Actor who, AskSessions asked) {
        return core.as(who, () -> core.bean(SessionLists.class).ask(asked));
    }

    private List<UUID> ofDay(LocalDate day) {
        return ask(therapist, new AskSessions(null, day, day, null, 50)).stream()
                .map(SessionLine::id)
                .toList();
    }

    @Test
    void aDayIsThatOfThePractice() {
        UUID first = session(relationship, "2026-11-30T23:30:00Z", 1);
        UUID last = session(relationship, "2026-12-01T22:00:00Z", 2);
        UUID next = session(relationship, "2026-12-01T23:10:00Z", 3);
        assertThat(ofDay(DAY)).containsExactly(first, last);
        assertThat(ofDay(DAY.plusDays(1))).containsExactly(next);
    }

    @Test
    void everySessionComesOnceFromPageToPage() {
        List<UUID> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(session(relationship, "2026-12-0" + (i + 1) + "T10:00:00Z", i + 1));
        }
        List<UUID> found = new ArrayList<>();
        List<SessionLine> page = ask(therapist, new AskSessions(relationship, null, null, null, 2));
        while (!page.isEmpty()) {
            page.forEach(line -> found.add(line.id()));
            SessionLine last = page.get(page.size() - 1);
            AskSessions.Place after = new AskSessions.Place(last.starts(), last.id());
            page = ask(therapist, new AskSessions(relationship, null, null, after, 2));
        }
        assertThat(found).containsExactlyElementsOf(made);
    }

    @Test
    void aRelationshipThatWasHandedOverIsNotListed() {
        session(relationship, "2026-12-01T10:00:00Z", 1);
        TestOrganisation.execute(
                "update rapport.relationship_therapist set ends_on = date '2026-02-01' where relationship_id = ?",
                relationship);
        assertThat(ofDay(DAY)).isEmpty();
    }

    @Test
    void somebodyElsesRelationshipIsNotThere() {
        session(relationship, "2026-12-01T10:00:00Z", 1);
        AskSessions asked = new AskSessions(relationship, null, null, null, 10);
        assertThat(refusal(() -> ask(home.therapist(), asked))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> ask(TestOrganisation.create().therapist(), asked)))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> ask(home.member(Role.SUPERVISOR), asked))).isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(ask(home.therapist(), new AskSessions(null, DAY, DAY, null, 10)))
                .isEmpty();
    }

    @Test
    void aListHasASize() {
        assertThatThrownBy(() -> new AskSessions(relationship, null, null, null, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new AskSessions(relationship, null, null, null, AskSessions.MOST + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
