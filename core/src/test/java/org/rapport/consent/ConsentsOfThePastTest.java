package org.rapport.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** Organisations that worked before consents were kept go on, and somebody there is asked. */
class ConsentsOfThePastTest {

    @Test
    void whoWorkedBeforeIsOnlyRemindedAndAdministratorsAreAsked() {
        TestDatabase database = TestDatabase.until("184?");
        UUID organisation = UUID.randomUUID();
        UUID practice = UUID.randomUUID();
        UUID here = UUID.randomUUID();
        UUID left = UUID.randomUUID();
        database.inside(() -> {
            TestOrganisation.execute(
                    "insert into rapport.organisation (organisation_id, name, created_at) values (?, 'Old', now())",
                    organisation);
            TestOrganisation.execute(
                    "insert into rapport.practice (organisation_id, id, name, zone, currency, language)"
                            + " values (?, ?, 'Practice', 'Europe/Berlin', 'EUR', 'en')",
                    organisation,
                    practice);
            for (UUID member : new UUID[] {here, left}) {
                TestOrganisation.execute(
                        "insert into rapport.member (organisation_id, id, display_name, language) values (?, ?, 'A', 'en')",
                        organisation,
                        member);
                TestOrganisation.execute(
                        "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role)"
                                + " values (?, ?, ?, ?, 'ADMINISTRATOR')",
                        organisation,
                        UUID.randomUUID(),
                        member,
                        practice);
            }
            TestOrganisation.execute(
                    "update rapport.member set left_at = now() where organisation_id = ? and id = ?",
                    organisation,
                    left);
            return true;
        });
        database.migrate();
        assertThat(database.column(
                        "select reminds_only from rapport.consent_setting where organisation_id = ?", organisation))
                .containsExactly("t");
        assertThat(database.column(
                        "select owner_id from rapport.task where organisation_id = ? and kind = 'CONSENTS_TO_DECIDE'",
                        organisation))
                .containsExactly(here.toString());
    }
}
