package org.rapport.desk.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/**
 * What the office's statements read, told by the database itself: a role that may read these columns and nothing else
 * can run every one of them. Goals, answers, scores, drafts, words and signals are not among them.
 */
class OfficeColumnsTest {

    private static final Map<String, String> ADMINISTRATIVE = Map.ofEntries(
            Map.entry("practice", "organisation_id, id, name, zone, currency, language, names_in_office"),
            Map.entry("member", "organisation_id, id, display_name, left_at"),
            Map.entry("member_role", "organisation_id, member_id, practice_id, role"),
            Map.entry("client_unit", "organisation_id, id, kind, code"),
            Map.entry("relationship", "organisation_id, id, practice_id, unit_id, opened_on, ended_on"),
            Map.entry("relationship_therapist", "organisation_id, relationship_id, member_id, ends_on"),
            Map.entry("session", "organisation_id, relationship_id, therapist_id, starts_at, ends_at, state"),
            Map.entry(
                    "agreement_version",
                    "organisation_id, relationship_id, state, starts_on, ends_on, frequency, session_minutes,"
                            + " fee_minor, fee_currency, cancellation_hours, cancellation_percent"),
            Map.entry("participant", "organisation_id, unit_id, person_id, position, ends_on"),
            Map.entry("guardianship", "organisation_id, unit_id, guardian_id, may_pay, starts_on, ends_on, closed_at"),
            Map.entry("person", "organisation_id, id, given_name, family_name"));

    private static TestDatabase database;

    @BeforeAll
    static void makeAReaderOfTheseColumnsOnly() throws SQLException {
        database = TestDatabase.fresh();
        try (Connection superuser = database.asSuperuser();
                Statement statement = superuser.createStatement()) {
            statement.execute("drop role if exists office_reader");
            statement.execute("create role office_reader login password 'test'");
            statement.execute("grant usage on schema rapport to office_reader");
            for (Map.Entry<String, String> table : ADMINISTRATIVE.entrySet()) {
                statement.execute(
                        "grant select (" + table.getValue() + ") on rapport." + table.getKey() + " to office_reader");
            }
        }
    }

    private static List<String> statements() {
        CoreContainer core = CoreContainer.get();
        return database.inside(() -> {
            Actor.Member manager = TestOrganisation.create().member(Role.PRACTICE_MANAGER);
            return new ArrayList<>(core.statements().listen(() -> {
                core.as(
                        manager,
                        () -> core.bean(OfficeSchedule.class).overview(new ScheduleOverview.Asked(null, true, null)));
                return core.as(
                        manager,
                        () -> core.bean(OfficeTerms.class).list(new TermsList.Asked("", "", manager.id(), true)));
            }));
        });
    }

    private static void plan(String sql) throws SQLException {
        try (Connection reader = DriverManager.getConnection(
                        database.url() + "?preferQueryMode=simple", "office_reader", "test");
                Statement statement = reader.createStatement()) {
            StringBuilder numbered = new StringBuilder();
            int next = 1;
            for (String part : sql.split("\\?", -1)) {
                numbered.append(next > 1 ? "$" + (next - 1) : "").append(part);
                next++;
            }
            statement.execute("explain (generic_plan) " + numbered);
        }
    }

    @Test
    void theOfficesListsReadAdministrativeColumnsOnly() throws SQLException {
        List<String> read = statements().stream()
                .filter(sql -> sql.contains("rapport."))
                .filter(sql -> !sql.contains("set_config") && !sql.contains("journal_entry"))
                .toList();
        assertThat(read)
                .anyMatch(sql -> sql.contains("rapport.session"))
                .anyMatch(sql -> sql.contains("rapport.agreement_version"));
        for (String sql : read) {
            plan(sql);
        }
    }

    @Test
    void aStatementThatReadsMoreWouldShow() {
        for (String clinical : List.of(
                "select goals from rapport.agreement_version",
                "select review_after from rapport.agreement_version",
                "select phase from rapport.relationship",
                "select draft from rapport.check_draft",
                "select words from rapport.response",
                "select value from rapport.score",
                "select kind from rapport.signal",
                "select client_scores from rapport.relationship_state",
                "select contact from rapport.person",
                "select may_sign from rapport.guardianship",
                "select words from rapport.assent")) {
            assertThatThrownBy(() -> plan(clinical)).as(clinical).hasMessageContaining("permission denied");
        }
    }
}
