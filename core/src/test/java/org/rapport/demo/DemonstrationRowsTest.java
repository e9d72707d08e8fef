package org.rapport.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapport.plugin.TrialInstruments;
import org.rapport.plugin.runtime.instrument.AnswerSheet;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.signal.SignalView;
import org.rapport.signal.Signals;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** The demonstration as it is loaded, held against what real input leaves behind. */
class DemonstrationRowsTest {

    private static final CoreContainer CORE = CoreContainer.get();
    private static TestDatabase database;
    private static UUID organisation;
    private static UUID lived;

    @BeforeAll
    static void load() {
        TrialInstruments.install();
        database = TestDatabase.fresh();
        organisation = UUID.randomUUID();
        database.inside(() -> {
            CORE.as(
                    new Actor.Job(organisation, "demonstration"),
                    () -> CORE.bean(Demonstration.class).load());
            UUID practice = StoredRows.one("select id from rapport.practice order by name limit 1");
            Actor.Member therapist = new Actor.Member(organisation, UUID.randomUUID());
            member(therapist.id(), practice);
            lived = new RealInput(therapist).live(practice);
            return true;
        });
    }

    private static void member(UUID member, UUID practice) {
        TestOrganisation.execute(
                "insert into rapport.member (organisation_id, id, display_name, language) values (?, ?, 'New', 'en')",
                organisation,
                member);
        TestOrganisation.execute(
                "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role) values (?, ?, ?, ?, ?)",
                organisation,
                UUID.randomUUID(),
                member,
                practice,
                Role.THERAPIST.name());
    }

    /** Each kind of row that real input left has the shape of the demonstration's rows of that kind, and no other. */
    @ParameterizedTest
    @CsvSource({
        "relationship, id = '%s', id <> '%s', phase",
        "relationship_therapist, relationship_id = '%s', relationship_id <> '%s', id",
        "agreement_version, relationship_id = '%s', relationship_id <> '%s' and ends_on is null, state",
        "session_series, relationship_id = '%s', relationship_id <> '%s', id",
        "session, relationship_id = '%s', relationship_id <> '%s', state",
        "assignment, relationship_id = '%s', relationship_id <> '%s', state respondent_kind instrument_id",
        "response, relationship_id = '%s', relationship_id <> '%s', respondent_kind instrument_id entered_by",
        "ledger_entry, relationship_id = '%s', relationship_id <> '%s', kind actor_kind"
    })
    void rowsLookAsRealInputLeavesThem(String table, String real, String invented, String by) {
        inside(() -> {
            List<String> columns = List.of(by.split(" "));
            Map<String, Set<String>> lives = StoredRows.shapes(table, real.formatted(lived), columns);
            Map<String, Set<String>> shown = StoredRows.shapes(table, invented.formatted(lived), columns);
            assertThat(lives).isNotEmpty();
            lives.forEach(
                    (key, shapes) -> assertThat(shown.get(key)).as(key).containsExactlyInAnyOrderElementsOf(shapes));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "agreement_signature, agreement_id, agreement_version, party_kind",
        "attendance, session_id, session, status",
        "score, response_id, response, scale_id state"
    })
    void rowsBelowThemToo(String table, String reference, String of, String by) {
        inside(() -> {
            String inside = reference + " in (select id from rapport." + of + " where relationship_id = '%s')";
            String outside = reference + " in (select id from rapport." + of + " where relationship_id <> '%s')";
            List<String> columns = List.of(by.split(" "));
            Map<String, Set<String>> lives = StoredRows.shapes(table, inside.formatted(lived), columns);
            Map<String, Set<String>> shown = StoredRows.shapes(table, outside.formatted(lived), columns);
            assertThat(lives).isNotEmpty();
            lives.forEach(
                    (key, shapes) -> assertThat(shown.get(key)).as(key).containsExactlyInAnyOrderElementsOf(shapes));
        });
    }

    @Test
    void everyFormWouldHaveBeenAcceptedAndNothingInItIsLeftOver() {
        inside(() -> {
            for (Instrument instrument : List.of(TrialInstruments.sessionCheck(), TrialInstruments.phq9())) {
                List<Answers> forms = forms(instrument);
                assertThat(forms).hasSizeGreaterThan(100);
                for (Answers answers : forms) {
                    AnswerSheet sheet = new AnswerSheet(instrument, answers);
                    assertThat(sheet.violations()).isEmpty();
                    assertThat(sheet.counting()).isEqualTo(answers);
                }
            }
        });
    }

    @Test
    void nothingHappenedInTheFutureOrBeforeItCouldHave() {
        inside(() -> {
            assertThat(count("select count(*) from rapport.ledger_entry where occurred_at > now()"))
                    .isZero();
            assertThat(count("select count(*) from rapport.response r join rapport.session s on s.id = r.session_id"
                            + " where r.answered_at < s.starts_at or s.state <> 'HELD'"))
                    .isZero();
            assertThat(count(
                            "select count(*) from rapport.response r join rapport.assignment a on a.id = r.assignment_id"
                                    + " where (r.answered_at < a.assigned_at or r.answered_at > a.closes_at)"
                                    + " and r.relationship_id <> '" + lived + "'"))
                    .isZero();
            assertThat(count("select count(*) from rapport.session s join rapport.agreement_version v"
                            + " on v.id = s.agreement_id where v.activated_at > s.starts_at and s.relationship_id <> '"
                            + lived + "'"))
                    .isZero();
            assertThat(count("select count(*) from rapport.session s join rapport.relationship r"
                            + " on r.id = s.relationship_id and r.phase = 'ENDED' where s.state = 'PLANNED'"))
                    .isZero();
        });
    }

    @Test
    void therapistsHaveADayWithReasonsToLookAndASymptomCourse() {
        inside(() -> {
            assertThat(
                            count(
                                    "select count(distinct relationship_id) from rapport.response where instrument_id = 'phq-9'"))
                    .isBetween(50L, 90L);
            assertThat(count("select count(*) from rapport.relationship_state where open_signals > 0"))
                    .isBetween(5L, 60L);
            assertThat(count("select count(*) from rapport.ledger_entry where kind = 'ALLIANCE_BACK'"))
                    .isGreaterThan(10);
            assertThat(count("select count(distinct kind) from rapport.ledger_entry"))
                    .isGreaterThanOrEqualTo(18);
            assertThat(count("select count(*) from rapport.relationship_state")).isEqualTo(121);
            assertThat(count("select count(*) from (table rapport.relationship_rank_due except"
                            + " table rapport.relationship_rank) missing"))
                    .isZero();
        });
    }

    @Test
    void signalsAreThoseTheRulesFindWhenAskedAgain() {
        inside(() -> {
            UUID relationship = StoredRows.one("select g.relationship_id from rapport.signal g"
                    + " where g.kind = 'SIGNAL' order by g.id limit 1");
            UUID member = StoredRows.one(
                    "select member_id from rapport.relationship_therapist where relationship_id = ?", relationship);
            Actor therapist = new Actor.Member(organisation, member);
            List<SignalView> before =
                    CORE.as(therapist, () -> CORE.bean(Signals.class).of(relationship));
            CORE.run(
                    new Actor.Job(organisation, "test"),
                    () -> CORE.bean(Signals.class).recompute(relationship));
            assertThat(CORE.as(therapist, () -> CORE.bean(Signals.class).of(relationship)))
                    .isEqualTo(before)
                    .isNotEmpty();
        });
    }

    private static List<Answers> forms(Instrument instrument) {
        try (Connection owner = TestDatabase.get().asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select answers from rapport.response where instrument_id = '" + instrument.id() + "'")) {
            List<Answers> forms = new ArrayList<>();
            while (rows.next()) {
                Object[] numbers = (Object[]) rows.getArray(1).getArray();
                Answers answers = Answers.none();
                for (int i = 0; i < numbers.length; i++) {
                    if (numbers[i] != null) {
                        answers = answers.with(instrument.items().get(i).id(), (java.math.BigDecimal) numbers[i]);
                    }
                }
                forms.add(answers);
            }
            return forms;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long count(String sql) {
        try (Connection owner = TestDatabase.get().asOwner();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void inside(Runnable work) {
        Callable<Boolean> call = () -> {
            work.run();
            return true;
        };
        database.inside(call);
    }
}
