package org.rapport.shared.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.desk.Waiting;
import org.rapport.relationship.Relationships;
import org.rapport.session.SessionLog;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** Several boundaries read as one. */
class PageReadingTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID relationship = home.relationship(therapist, home.person("Mara"));
    private final UUID others = home.relationship(home.therapist(), home.person("Jonas"));

    private List<String> entries() {
        return TestDatabase.get()
                .column("select action from rapport.journal_entry where organisation_id = ?", home.id());
    }

    private void read(UUID... relationships) {
        for (UUID one : relationships) {
            core.bean(SessionLog.class).of(one);
            core.bean(Waiting.class).in(one);
        }
    }

    @Test
    void eachPartLeavesItsEntry() {
        core.run(therapist, () -> core.bean(PageReading.class).together(() -> read(relationship)));
        assertThat(entries()).hasSize(2);
    }

    @Test
    void whenOnePartIsRefusedNothingCountsAsRead() {
        assertThat(refusal(() -> core.as(therapist, () -> {
                    core.bean(PageReading.class).together(() -> read(relationship, others));
                    return true;
                })))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(entries()).isEmpty();
    }

    @Test
    void somebodyWithoutTheRoleIsRefusedInsideToo() {
        Actor manager = home.member(Role.PRACTICE_MANAGER);
        assertThat(refusal(() -> core.as(manager, () -> {
                    core.bean(PageReading.class).together(() -> read(relationship));
                    return true;
                })))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void whatTheWallsAskIsAskedOnce() throws Exception {
        List<String> asked = core.statements().every(() -> {
            core.run(
                    therapist,
                    () -> core.bean(PageReading.class).together(() -> {
                        read(relationship);
                        core.bean(Relationships.class).header(relationship);
                    }));
            return true;
        });
        assertThat(asked).filteredOn(sql -> sql.contains("set_config(")).hasSize(1);
        assertThat(asked).filteredOn(sql -> sql.contains("rapport.member_role")).hasSize(1);
        assertThat(asked)
                .filteredOn(sql -> sql.contains("t.member_id, t.ends_on"))
                .hasSize(1);
    }

    @Test
    void aRoleTakenAwayEndsWithTheNextReading() {
        core.run(therapist, () -> core.bean(PageReading.class).together(() -> read(relationship)));
        TestOrganisation.execute(
                "delete from rapport.member_role where organisation_id = ? and member_id = ?",
                home.id(),
                therapist.id());
        assertThat(refusal(() -> core.as(therapist, () -> {
                    core.bean(PageReading.class).together(() -> read(relationship));
                    return true;
                })))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }
}
