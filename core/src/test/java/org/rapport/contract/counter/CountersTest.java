package org.rapport.contract.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapport.testing.Refusals.refusal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.rapport.contract.AgreementError;
import org.rapport.contract.AgreementForClient;
import org.rapport.contract.AgreementState;
import org.rapport.contract.AgreementTask;
import org.rapport.contract.AgreementToSign;
import org.rapport.contract.AgreementView;
import org.rapport.contract.Agreements;
import org.rapport.contract.SignAgreement;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.task.MyTasks;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.Negotiators;
import org.rapport.testing.SomeTerms;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class CountersTest {

    private static final Map<TermField, String> LOWER = Map.of(TermField.FEE, "95.50");

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final UUID couple = home.relationship(therapist, mara, jonas);
    private final Negotiators table = new Negotiators(home, therapist, couple);
    private final AgreementView first = table.propose(SomeTerms.usual("Sleep again"));

    @Test
    void whatIsTakenUpMakesANewVersionWithThatTermAlone() {
        table.ask(mara, first, Term.FEE, LOWER);
        AgreementView second = table.accept(table.newest());
        assertThat(second.state()).isEqualTo(AgreementState.PROPOSED);
        assertThat(second.summary().number()).isEqualTo(2);
        assertThat(second.summary().fee()).hasToString("95.50 EUR");
        assertThat(second.terms().values())
                .containsAllEntriesOf(without(first.terms().values(), TermField.FEE));
        assertThat(table.versions().get(1).state()).isEqualTo(AgreementState.WITHDRAWN);
        assertThat(table.newest().state()).isEqualTo(CounterState.ACCEPTED);
        assertThat(second.parties()).noneMatch(AgreementView.Party::signed);
    }

    private static Map<TermField, String> without(Map<TermField, String> values, TermField field) {
        Map<TermField, String> rest = new java.util.EnumMap<>(values);
        rest.remove(field);
        return rest;
    }

    @Test
    void aLinkLeadsToWhatAnAcceptedChangeMadeOfItsVersion() {
        table.ask(mara, first, Term.FEE, LOWER);
        AgreementView second = table.accept(table.newest());
        Actor old = table.link(jonas, first.id());
        AgreementToSign page =
                core.as(old, () -> core.bean(AgreementForClient.class).read(first.id()));
        assertThat(page.agreement().id()).isEqualTo(second.id());
        assertThat(refusal(() -> core.run(
                        old,
                        () -> core.bean(AgreementForClient.class)
                                .sign(new SignAgreement(first.id(), first.digest(), "Jonas Test")))))
                .isEqualTo(AgreementError.TERMS_CHANGED);
        core.run(
                old,
                () -> core.bean(AgreementForClient.class)
                        .sign(new SignAgreement(first.id(), second.digest(), "Jonas Test")));
        assertThat(table.latest().party(jonas))
                .hasValueSatisfying(party -> assertThat(party.signed()).isTrue());
    }

    @Test
    void everyStepIsToldWithWhoWhenAndWhy() {
        table.ask(mara, first, Term.FEE, LOWER);
        CounterView asked = table.newest();
        assertThat(asked.asked().name()).isEqualTo("Mara Test");
        assertThat(asked.asked().reason()).isEqualTo(Negotiators.REASON);
        assertThat(asked.agreed()).containsEntry(TermField.FEE, "120");
        assertThat(asked.onTheTable().wanted()).containsEntry(TermField.FEE, "95.5");
        suggest(asked, "105");
        CounterView suggested = table.own(mara, first.id()).get(0);
        assertThat(suggested.askersTurn()).isTrue();
        assertThat(suggested.steps()).extracting(CounterView.Step::name).containsExactly("Mara Test", "Test Member");
        agree(suggested);
        assertThat(table.latest().summary().fee()).hasToString("105.00 EUR");
        assertThat(table.newest().steps())
                .extracting(CounterView.Step::kind)
                .containsExactly(CounterKind.ASKED, CounterKind.SUGGESTED, CounterKind.ACCEPTED);
        assertThat(actions())
                .contains("AGREEMENT_CHANGE_ASKED", "AGREEMENT_CHANGE_SUGGESTED", "AGREEMENT_CHANGE_ACCEPTED");
    }

    private List<String> actions() {
        return TestDatabase.get()
                .column("select action from rapport.journal_entry where organisation_id = '" + home.id() + "'");
    }

    private void suggest(CounterView counter, String fee) {
        core.run(
                therapist,
                () -> core.bean(Counters.class)
                        .suggest(new SuggestOther(
                                counter.id(), counter.position(), Map.of(TermField.FEE, fee), "I cannot go that low")));
    }

    private void agree(CounterView counter) {
        core.run(
                table.link(mara, first.id()),
                () -> core.bean(OwnCounters.class).agree(first.id(), counter.id(), counter.position()));
    }

    private void decline(CounterView counter, String reason) {
        core.run(therapist, () -> core.bean(Counters.class).decline(counter.id(), counter.position(), reason));
    }

    @Test
    void theTherapistIsAskedUntilItIsAnswered() {
        table.ask(mara, first, Term.FEE, LOWER);
        assertThat(tasks()).containsExactly(AgreementTask.AGREEMENT_CHANGE_ASKED.name());
        decline(table.newest(), "The fee is the same for all");
        assertThat(tasks()).isEmpty();
        assertThat(table.own(mara, first.id()).get(0).last().reason()).isEqualTo("The fee is the same for all");
        table.ask(mara, first, Term.FEE, Map.of(TermField.FEE, "110"));
        assertThat(tasks()).hasSize(1);
        takeBack(table.newest());
        assertThat(tasks()).isEmpty();
    }

    private List<String> tasks() {
        return core.as(therapist, () -> core.bean(MyTasks.class).mine()).stream()
                .map(task -> task.kind())
                .toList();
    }

    private void takeBack(CounterView counter) {
        core.run(
                table.link(mara, first.id()),
                () -> core.bean(OwnCounters.class).takeBack(first.id(), counter.id(), counter.position()));
    }

    @Test
    void nobodySignsWhatTheyAskedToChangeAndNothingComesIntoForceMeanwhile() {
        table.signByTherapist(first);
        table.sign(jonas, "Jonas Test", first);
        table.ask(jonas, first, Term.LENGTH, Map.of(TermField.SESSION_MINUTES, "80"));
        table.ask(mara, first, Term.FEE, LOWER);
        assertThat(refusal(() -> table.sign(mara, "Mara Test", first))).isEqualTo(AgreementError.OWN_CHANGE_WAITS);
        takeBack(table.newest());
        table.sign(mara, "Mara Test", first);
        assertThat(table.latest().state()).isEqualTo(AgreementState.PROPOSED);
        decline(byTerm(Term.LENGTH), "Fifty minutes are what I can offer");
        assertThat(table.latest().state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void twoChangesAtOnceAreBothKept() {
        table.ask(mara, first, Term.FEE, LOWER);
        table.ask(jonas, first, Term.FREQUENCY, Map.of(TermField.FREQUENCY, "FORTNIGHTLY"));
        table.accept(byTerm(Term.FEE));
        CounterView other = byTerm(Term.FREQUENCY);
        assertThat(other.therapistsTurn()).isTrue();
        assertThat(other.number()).isEqualTo(2);
        AgreementView third = table.accept(other);
        assertThat(third.summary().fee()).hasToString("95.50 EUR");
        assertThat(third.values()).containsEntry(TermField.FREQUENCY, "FORTNIGHTLY");
    }

    private CounterView byTerm(Term term) {
        return table.all().stream()
                .filter(counter -> counter.term() == term)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void twoWhoAcceptAtOnceMakeOneVersion() {
        table.ask(mara, first, Term.FEE, LOWER);
        CounterView counter = table.newest();
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> table.accept(counter)),
                CompletableFuture.runAsync(() -> table.accept(counter)));
        assertThat(both.stream().filter(CountersTest::wasRefused)).hasSize(1);
        assertThat(table.versions()).hasSize(2);
    }

    private static boolean wasRefused(CompletableFuture<Void> call) {
        try {
            call.join();
            return false;
        } catch (CompletionException e) {
            assertThat(((DomainException) e.getCause()).code()).isEqualTo(CounterError.SETTLED);
            return true;
        }
    }

    @Test
    void aChangeOfTheAgreementInForceStartsTodayAtTheEarliest() {
        table.signByTherapist(first);
        table.sign(mara, "Mara Test", first);
        table.sign(jonas, "Jonas Test", first);
        table.ask(mara, first, Term.FEE, LOWER);
        AgreementView second = table.accept(table.newest());
        assertThat(second.state()).isEqualTo(AgreementState.PROPOSED);
        assertThat(table.versions().get(1).state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(second.summary().startsOn()).isAfterOrEqualTo(SomeTerms.today());
    }

    @Test
    void whatIsAskedOfAVersionThatIsOverIsRefusedInSoManyWords() {
        table.ask(jonas, first, Term.FEE, LOWER);
        table.accept(table.newest());
        assertThat(refusal(() -> table.ask(mara, first, Term.FEE, Map.of(TermField.FEE, "80"))))
                .isEqualTo(CounterError.VERSION_MOVED_ON);
        AgreementView second = table.latest();
        table.ask(mara, second, Term.FEE, Map.of(TermField.FEE, "80"));
        CounterView counter = table.newest();
        core.run(therapist, () -> core.bean(Agreements.class).withdraw(second.id()));
        assertThat(refusal(() -> table.ask(mara, second, Term.FEE, Map.of(TermField.FEE, "70"))))
                .isEqualTo(CounterError.VERSION_OVER);
        assertThat(refusal(() -> table.accept(counter))).isEqualTo(CounterError.VERSION_OVER);
        assertThat(table.newest().state()).isEqualTo(CounterState.OVER);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void whileANewVersionIsProposedChangesAreAskedThere() {
        table.signByTherapist(first);
        table.sign(mara, "Mara Test", first);
        table.sign(jonas, "Jonas Test", first);
        table.ask(mara, first, Term.FEE, LOWER);
        AgreementView second = table.propose(SomeTerms.usual("Sleep again", "Talk more"));
        assertThat(table.newest().number()).isEqualTo(2);
        assertThat(table.newest().therapistsTurn()).isTrue();
        assertThat(refusal(() -> table.ask(jonas, first, Term.LENGTH, Map.of(TermField.SESSION_MINUTES, "80"))))
                .isEqualTo(CounterError.NEWER_PROPOSED);
        assertThat(table.accept(table.newest()).values()).containsEntry(TermField.GOALS, "Sleep again\nTalk more");
        assertThat(second.state()).isEqualTo(AgreementState.PROPOSED);
    }

    @Test
    void theSameIsAskedOnce() {
        table.ask(mara, first, Term.FEE, LOWER);
        assertThat(refusal(() -> table.ask(mara, first, Term.FEE, LOWER))).isEqualTo(CounterError.ASKED_BEFORE);
        table.ask(mara, first, Term.FEE, Map.of(TermField.FEE, "100"));
        assertThat(table.all()).hasSize(1);
        assertThat(table.newest().onTheTable().wanted()).containsEntry(TermField.FEE, "100");
    }

    @Test
    void whatStandsThereAlreadyIsNoChange() {
        assertThat(refusal(() -> table.ask(mara, first, Term.FEE, Map.of(TermField.FEE, "120.00"))))
                .isEqualTo(CounterError.NOTHING_CHANGES);
    }

    @Test
    void aReasonIsWanted() {
        assertThat(refusal(() -> core.run(
                        table.link(mara, first.id()),
                        () -> core.bean(OwnCounters.class)
                                .ask(new AskChange(first.id(), first.digest(), Term.FEE, LOWER, " ")))))
                .isEqualTo(SharedError.REQUIRED);
        table.ask(mara, first, Term.FEE, LOWER);
        assertThat(refusal(() -> decline(table.newest(), " "))).isEqualTo(SharedError.REQUIRED);
    }

    @Test
    void anAnswerToAnEarlierStepIsRefused() {
        table.ask(mara, first, Term.FEE, LOWER);
        CounterView read = table.newest();
        table.ask(mara, first, Term.FEE, Map.of(TermField.FEE, "20"));
        assertThat(refusal(() -> table.accept(read))).isEqualTo(CounterError.MOVED_ON);
        suggest(table.newest(), "105");
        assertThat(refusal(() -> table.accept(table.newest()))).isEqualTo(CounterError.OTHERS_TURN);
    }

    @Test
    void whoLeftTheUnitAsksNothingAndIsNotAnsweredWithAVersion() {
        table.ask(mara, first, Term.FEE, LOWER);
        TestOrganisation.execute(
                "update rapport.participant set ends_on = starts_on where organisation_id = ? and person_id = ?",
                home.id(),
                mara);
        assertThat(refusal(() -> table.ask(mara, first, Term.LENGTH, Map.of(TermField.SESSION_MINUTES, "80"))))
                .isEqualTo(SharedError.NOT_FOUND);
        CounterView counter = table.newest();
        assertThat(refusal(() -> table.accept(counter))).isEqualTo(CounterError.ASKER_LEFT);
        decline(counter, "You work with somebody else now");
        assertThat(table.newest().state()).isEqualTo(CounterState.DECLINED);
    }

    @Test
    void aPartnerSeesNothingOfWhatTheOtherAsked() {
        table.ask(mara, first, Term.FEE, LOWER);
        assertThat(table.own(jonas, first.id())).isEmpty();
        CounterView counter = table.newest();
        assertThat(refusal(() -> core.run(
                        table.link(jonas, first.id()),
                        () -> core.bean(OwnCounters.class).takeBack(first.id(), counter.id(), counter.position()))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void othersAreRefused() {
        table.ask(mara, first, Term.FEE, LOWER);
        CounterView counter = table.newest();
        for (Actor other : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(
                            () -> core.as(other, () -> core.bean(Counters.class).of(couple))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.as(other, () -> core.bean(Counters.class).accept(counter.id(), counter.position()))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        for (Role role : List.of(Role.SUPERVISOR, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.RESEARCHER)) {
            assertThat(refusal(() -> core.as(
                            home.member(role), () -> core.bean(Counters.class).open(counter.id()))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
        assertThat(refusal(() -> core.run(
                        table.link(mara, UUID.randomUUID()),
                        () -> core.bean(OwnCounters.class).of(first.id()))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void whatDoesNotFitIsNamedAtItsInput() {
        assertThat(code(Term.FEE, Map.of(TermField.FEE, "1000000000"))).isEqualTo(AgreementError.FEE_TOO_HIGH);
        assertThat(code(Term.FEE, Map.of(TermField.FEE, "-1"))).isEqualTo(SharedError.BAD_AMOUNT);
        assertThat(code(Term.FEE, Map.of(TermField.FEE, "much less"))).isEqualTo(SharedError.BAD_AMOUNT);
        assertThat(code(Term.LENGTH, Map.of(TermField.SESSION_MINUTES, "5"))).isEqualTo(SharedError.TOO_SMALL);
        assertThat(code(Term.FREQUENCY, Map.of(TermField.FREQUENCY, "DAILY"))).isEqualTo(SharedError.NOT_A_CHOICE);
        assertThat(code(Term.REVIEW, Map.of(TermField.REVIEW_AFTER, "6, 30")))
                .isEqualTo(AgreementError.REVIEW_OUT_OF_RANGE);
        assertThat(code(Term.EXTENT, Map.of())).isEqualTo(AgreementError.NO_EXTENT);
        assertThat(code(Term.GOALS, Map.of())).isEqualTo(SharedError.REQUIRED);
        table.ask(mara, first, Term.FEE, Map.of(TermField.FEE, "0"));
        assertThat(table.newest().onTheTable().wanted()).containsEntry(TermField.FEE, "0");
    }

    private ErrorCode code(Term term, Map<TermField, String> wanted) {
        return refusal(() -> table.ask(mara, first, term, wanted));
    }

    @Test
    void fewerSessionsTakeThePointsOfLookingBackAlong() {
        table.ask(mara, first, Term.EXTENT, Map.of(TermField.EXPECTED_SESSIONS, "10"));
        assertThat(table.accept(table.newest()).summary().reviewAfter()).containsExactly(6);
    }

    @Test
    void theDatabaseChangesNoStepAndKeepsNoWordReadable() throws SQLException {
        table.ask(mara, first, Term.METHOD, Map.of(TermField.METHOD, "Slower, please"));
        String where = " where organisation_id = '" + home.id() + "'";
        for (String sql : List.of(
                "update rapport.agreement_counter set kind = 'TAKEN_BACK'" + where,
                "delete from rapport.agreement_counter" + where)) {
            try (Connection connection = TestDatabase.get().asOwner();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("RA001"));
            }
        }
        assertThat(TestDatabase.get()
                        .column("select encode(wanted || reason, 'escape') from rapport.agreement_counter" + where))
                .isNotEmpty()
                .noneMatch(stored -> stored.contains("Slower") || stored.contains("summer"));
    }
}
