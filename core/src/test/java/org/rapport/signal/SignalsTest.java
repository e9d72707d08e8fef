package org.rapport.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.TrialInstruments;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerPage;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.session.CalledOffBy;
import org.rapport.session.SessionLog;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.signal.course.RepairStatus;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class SignalsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final SessionRoom room = new SessionRoom(home, therapist, mara);

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    @Test
    void aMarkedFallIsASignalWithItsFiguresAndIsRepairedLater() {
        answered(32, 32, 31, 32, 20);
        SignalView fall = signals().get(0);
        assertThat(fall.kind()).isEqualTo(SignalKind.SIGNAL);
        assertThat(fall.sessionNumber()).isEqualTo(5);
        assertThat(fall.before()).isEqualByComparingTo("8");
        assertThat(fall.value()).isEqualByComparingTo("5");
        assertThat(fall.drop()).isEqualByComparingTo("3");
        assertThat(fall.threshold()).isEqualByComparingTo("1.2");
        assertThat(fall.repair()).isEqualTo(RepairStatus.OPEN);
        assertThat(fall.parametersProvenance()).isEqualTo("DESIGN");
        answered(32);
        assertThat(signals()).singleElement().satisfies(now -> {
            assertThat(now.id()).isEqualTo(fall.id());
            assertThat(now.repair()).isEqualTo(RepairStatus.REPAIRED);
        });
    }

    @Test
    void aClosedAnswerTellsNothingBeforeTheOwnCheck() {
        answered(32, 32, 31, 32);
        UUID session = room.open();
        room.clientAnswers(session, mara, 20);
        assertThat(signals()).isEmpty();
        assertThat(ledgerEntries("ALLIANCE_SIGNAL")).isZero();
        room.therapistAnswers(session, 30);
        assertThat(signals()).hasSize(1);
        assertThat(ledgerEntries("ALLIANCE_SIGNAL")).isEqualTo(1);
    }

    @Test
    void aClosedLaterAnswerDoesNotTellThatTheScoresCameBack() {
        answered(32, 32, 31, 32, 20);
        UUID session = room.open();
        room.clientAnswers(session, mara, 36);
        assertThat(signals()).singleElement().extracting(SignalView::repair).isEqualTo(RepairStatus.OPEN);
        assertThat(ledgerEntries("ALLIANCE_BACK")).isZero();
        room.therapistAnswers(session, 30);
        assertThat(signals()).singleElement().extracting(SignalView::repair).isEqualTo(RepairStatus.REPAIRED);
        assertThat(ledgerEntries("ALLIANCE_BACK")).isEqualTo(1);
    }

    @Test
    void aClosedEarlierAnswerIsNotShownAsWhereTheScoresFellFrom() {
        answered(32, 32, 31, 32);
        UUID closed = room.open();
        room.clientAnswers(closed, mara, 38);
        answered(20);
        assertThat(signals())
                .singleElement()
                .satisfies(fall -> assertThat(fall.before()).isEqualByComparingTo("8"));
        room.therapistAnswers(closed, 30);
        assertThat(signals())
                .filteredOn(fall -> fall.kind() == SignalKind.SIGNAL)
                .singleElement()
                .satisfies(fall -> assertThat(fall.before()).isEqualByComparingTo("9.5"));
    }

    @Test
    void callingASessionOffOpensWhatWasAnsweredBefore() {
        answered(32, 32, 31, 32);
        UUID session = room.open();
        room.clientAnswers(session, mara, 20);
        core.run(
                therapist,
                () -> core.bean(SessionLog.class)
                        .cancel(
                                session,
                                core.bean(SessionLog.class).session(session).version(),
                                CalledOffBy.CLIENT));
        assertThat(signals()).hasSize(1);
        recomputed();
        assertThat(signals()).hasSize(1);
    }

    @Test
    void theFallOfSingleAnswersIsToldWithTheSignalAndNotAlone() {
        answered(32, 32, 31, 32, 20);
        assertThat(signals()).singleElement().satisfies(fall -> {
            assertThat(fall.fallen())
                    .extracting(item -> item.item().in("en"))
                    .containsExactly("bond", "goals", "heard", "tasks");
            assertThat(fall.fallen())
                    .allSatisfy(item -> assertThat(item.steps()).isEqualByComparingTo("3"));
        });
    }

    @Test
    void theLedgerTellsTheGravestOfWhatOneFormShows() {
        answered(32, 33, 33, 33, 20);
        assertThat(signals())
                .extracting(SignalView::kind)
                .containsExactlyInAnyOrder(SignalKind.SIGNAL, SignalKind.SLOW_DECLINE);
        assertThat(ledgerEntries("ALLIANCE_SIGNAL")).isEqualTo(1);
        assertThat(ledgerEntries("ALLIANCE_SLOW_DECLINE")).isZero();
    }

    @Test
    void theLedgerSaysThatNobodyWroteASignalDown() {
        answered(32, 32, 31, 32, 20);
        LedgerPage page = core.as(
                therapist, () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(room.relationship())));
        assertThat(page.lines())
                .filteredOn(line -> line.kind().equals("ALLIANCE_SIGNAL"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.actorKind()).isEqualTo("Job");
                    assertThat(page.nameOf(therapist.id())).isPresent();
                });
    }

    @Test
    void skippingTheOwnCheckOpensToo() {
        answered(32, 32, 31, 32);
        UUID session = room.open();
        room.clientAnswers(session, mara, 20);
        room.therapistSkips(session);
        assertThat(signals()).hasSize(1);
        assertThat(ledgerEntries("ALLIANCE_SIGNAL")).isEqualTo(1);
    }

    @Test
    void workingItOutAnewGivesTheSame() {
        answered(32, 32, 31, 32, 20, 21, 33, 20);
        List<SignalView> before = signals();
        assertThat(before).isNotEmpty();
        recomputed();
        assertThat(signals()).isEqualTo(before);
    }

    private void recomputed() {
        core.run(
                new Actor.Job(home.id(), "test"), () -> core.bean(Signals.class).recompute(room.relationship()));
    }

    @Test
    void tensionThatIsReportedIsShownFromTheFirstSessionOn() {
        UUID session = room.open();
        room.clientReportsTension(session, mara, 30);
        room.therapistAnswers(session, 30);
        assertThat(signals()).singleElement().satisfies(signal -> {
            assertThat(signal.kind()).isEqualTo(SignalKind.TENSION_REPORTED);
            assertThat(signal.repair()).isNull();
        });
    }

    @Test
    void othersAreRefused() {
        answered(32, 32, 31, 32, 20);
        refused(home.therapist(), SharedError.NOT_FOUND);
        refused(TestOrganisation.create().therapist(), SharedError.NOT_FOUND);
        refused(home.member(Role.PRACTICE_MANAGER, Role.ADMINISTRATOR), SharedError.NOT_PERMITTED);
        refused(home.member(Role.SUPERVISOR), SharedError.NOT_FOUND);
        assertThatThrownBy(
                        () -> core.run(therapist, () -> core.bean(Signals.class).recompute(room.relationship())))
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::code)
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    private void refused(Actor who, SharedError code) {
        assertThatThrownBy(() -> core.as(who, () -> core.bean(Signals.class).of(room.relationship())))
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::code)
                .isEqualTo(code);
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

    private long ledgerEntries(String kind) {
        try (var owner = org.rapport.testing.TestDatabase.get().asOwner();
                var statement = owner.prepareStatement(
                        "select count(*) from rapport.ledger_entry where relationship_id = ? and kind = ?")) {
            statement.setObject(1, room.relationship());
            statement.setString(2, kind);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
