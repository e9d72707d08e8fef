package org.rapport.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/** Signals when the parameters changed between forms, and what one form makes the rules look at. */
class SignalVersionsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final SessionRoom room = new SessionRoom(home, therapist, mara, jonas);

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    @Test
    void aFormIsJudgedByTheVersionInForceWhenItWasAnsweredStepByStepAndAllAtOnce() {
        answered(32, 32, 31, 32, 27);
        List<SignalView> first = signals();
        assertThat(first).singleElement().satisfies(dip -> {
            assertThat(dip.kind()).isEqualTo(SignalKind.NOTICE);
            assertThat(dip.parametersNumber()).isEqualTo(1);
            assertThat(dip.threshold()).isEqualByComparingTo("1.2");
        });
        secondVersion("0.3");
        answered(31, 32, 28);
        List<SignalView> both = signals();
        assertThat(both).hasSize(2);
        assertThat(both.get(0).kind()).isEqualTo(SignalKind.SIGNAL);
        assertThat(both.get(0).parametersNumber()).isEqualTo(2);
        assertThat(both.get(1)).satisfies(dip -> {
            assertThat(dip.id()).isEqualTo(first.get(0).id());
            assertThat(dip.kind()).isEqualTo(SignalKind.NOTICE);
            assertThat(dip.parametersNumber()).isEqualTo(1);
            assertThat(dip.spreadBetween()).isEqualByComparingTo("1.2");
        });
        recompute();
        assertThat(signals()).isEqualTo(both);
        TestOrganisation.execute("delete from rapport.signal where relationship_id = ?", room.relationship());
        recompute();
        assertThat(signals())
                .usingRecursiveComparison()
                .ignoringFields("id", "raisedAt")
                .isEqualTo(both);
    }

    @Test
    void anotherVersionOfTheInstrumentBeginsACourseOfItsOwn() {
        answered(32, 32, 31, 32);
        TestOrganisation.execute(
                "update rapport.response set instrument_version = '0.9' where relationship_id = ?",
                room.relationship());
        answered(20);
        assertThat(signals()).isEmpty();
    }

    @Test
    void whoAnswersChangesOnlyWhatTheirOwnAnswersSay() {
        answered(32, 32, 31, 32, 20);
        TestOrganisation.execute(
                "update rapport.signal set threshold = 9 where relationship_id = ? and respondent_id = ?",
                room.relationship(),
                mara);
        UUID session = room.open();
        room.therapistAnswers(session, 30);
        room.clientAnswers(session, jonas, 32);
        assertThat(thresholdOf(mara)).isEqualByComparingTo("9");
        recompute();
        assertThat(thresholdOf(mara)).isEqualByComparingTo("1.2");
    }

    @Test
    void theOwnCheckMakesTheRulesLookAtThoseItOpened() {
        for (int sum : new int[] {32, 32, 31, 32}) {
            UUID earlier = room.open();
            room.clientAnswers(earlier, mara, sum);
            room.clientAnswers(earlier, jonas, sum);
            room.therapistAnswers(earlier, 30);
        }
        UUID session = room.open();
        room.clientAnswers(session, mara, 20);
        room.clientAnswers(session, jonas, 20);
        assertThat(signals()).isEmpty();
        room.therapistAnswers(session, 30);
        assertThat(signals()).extracting(SignalView::respondent).containsExactlyInAnyOrder(mara, jonas);
    }

    private BigDecimal thresholdOf(UUID person) {
        return signals().stream()
                .filter(signal -> signal.respondent().equals(person))
                .map(SignalView::threshold)
                .findFirst()
                .orElseThrow();
    }

    private void secondVersion(String spread) {
        TestOrganisation.execute(
                "insert into rapport.signal_parameters (organisation_id, id, instrument_id, scale_id, number,"
                        + " spread_between, clients, provenance, computed_at, in_force_from)"
                        + " values (?, ?, ?, 'alliance', 2, cast(? as numeric), 30, 'PRACTICE_DATA', now(), ?)",
                home.id(),
                UUID.randomUUID(),
                TrialInstruments.CHECK,
                spread,
                Timestamp.from(Instant.now()));
    }

    private void recompute() {
        core.run(
                new Actor.Job(home.id(), "test"), () -> core.bean(Signals.class).recompute(room.relationship()));
    }

    private List<SignalView> signals() {
        return core.as(therapist, () -> core.bean(Signals.class).of(room.relationship()));
    }

    private void answered(int... sums) {
        for (int sum : sums) {
            UUID session = room.open();
            room.clientAnswers(session, mara, sum);
            room.therapistAnswers(session, 30);
        }
    }
}
