package org.rapport.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.transfer.TransferTrial.rows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.ContactKind;
import org.rapport.client.NewParticipant;
import org.rapport.client.PersonInput;
import org.rapport.client.RegisterUnit;
import org.rapport.client.UnitKind;
import org.rapport.relationship.RegisterRelationship;
import org.rapport.relationship.Registration;
import org.rapport.transfer.file.ImportKind;

/** A couple that is brought and the same couple typed in by its therapist are the same rows. */
class SameAsTypedTest {

    private static final LocalDate DAY = LocalDate.of(2024, 1, 8);

    private static PersonInput person(String given, String email) {
        return new PersonInput(
                given, "van der Müller", LocalDate.of(1980, 2, 29), "de", ContactKind.EMAIL, email, false);
    }

    private static TransferTrial typed() {
        TransferTrial trial = new TransferTrial();
        trial.home.site("Attic");
        RegisterUnit unit = new RegisterUnit(
                trial.home.practice(),
                UnitKind.COUPLE,
                DAY,
                List.of(
                        NewParticipant.of(null, person(" Zoe\u0308 ", "Zoe@Example.ORG")),
                        NewParticipant.of(null, person("Jon", "jon@bücher.example"))));
        trial.core.as(
                trial.therapist,
                () -> trial.core.bean(Registration.class).register(new RegisterRelationship(UUID.randomUUID(), unit)));
        return trial;
    }

    private static TransferTrial brought() {
        TransferTrial trial = new TransferTrial();
        trial.home.site("Attic");
        String shared = ",van der Müller,de,1980-02-29," + trial.signIn + ",2024-01-08,engaging,u1,couple,";
        trial.file(
                        ImportKind.CLIENTS,
                        "client_id,given_name,family_name,language,born_on,therapist,starts_on,phase,unit_id,unit_kind,email",
                        "c1, Zoe\u0308 " + shared + "Zoe@Example.ORG",
                        "c2,Jon" + shared + "jon@bücher.example")
                .done();
        return trial;
    }

    @Test
    void every_row_of_registering_is_the_same() {
        TransferTrial typed = typed();
        TransferTrial brought = brought();

        for (String sql : List.of(
                "select given_name, family_name, sort_key, given_key, born_on, language, contact_kind, contact,"
                        + " portal_access, version from rapport.person where organisation_id = ? order by given_name",
                "select kind, code, version from rapport.client_unit where organisation_id = ?",
                "select role, position, starts_on, ends_on, version from rapport.participant where organisation_id = ?"
                        + " order by position",
                "select phase, opened_on, ended_on, version, site_id is null from rapport.relationship"
                        + " where organisation_id = ?",
                "select starts_on, ends_on, version from rapport.relationship_therapist where organisation_id = ?",
                "select kind, occurred_at, audience, actor_kind, facts from rapport.ledger_entry where organisation_id = ?",
                "select sessions_held, agreement_id, client_scores, last_check_at, open_signals, attention_keys, urgency,"
                        + " attention_at, checks_missed from rapport.relationship_state where organisation_id = ?",
                "select code, ends_on, urgency, attention_at, asks_from from rapport.relationship_rank"
                        + " where organisation_id = ?",
                "select last_number, prefix from rapport.unit_code where organisation_id = ?",
                "select count(*) from rapport.portal_grant where organisation_id = ?")) {
            assertThat(rows(sql, brought.home.id())).as(sql).isEqualTo(rows(sql, typed.home.id()));
        }
    }
}
