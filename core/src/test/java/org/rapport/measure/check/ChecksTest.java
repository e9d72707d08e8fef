package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.rapport.testing.Refusals.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.account.AccountError;
import org.rapport.account.LinkState;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.client.ClientError;
import org.rapport.measure.MeasureError;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.measure.form.AssignmentState;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.CheckLink;
import org.rapport.measure.form.CheckQuestion;
import org.rapport.measure.form.DraftKept;
import org.rapport.measure.form.Receipt;
import org.rapport.measure.form.RefusedAnswers;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.plugin.runtime.instrument.AnswerRule;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class ChecksTest {

    private static final Map<String, String> FULL =
            Map.of("goals", "7", "tasks", "8", "bond", "9", "heard", "6", "tension", "0");

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final UUID relationship = home.relationship(therapist, mara, jonas);

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private UUID assigned(UUID person) {
        return core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(
                                        relationship, TrialInstruments.CHECK, List.of(person), null)))
                .get(0);
    }

    private Actor byLink(UUID assignment) {
        CheckLink link = core.as(therapist, () -> core.bean(Assignments.class).link(assignment));
        OpenedLink opened = core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()));
        return opened.actor().orElseThrow();
    }

    private Receipt submit(Actor who, UUID assignment, UUID key, Map<String, String> answers) {
        return core.as(
                who,
                () -> core.bean(Checks.class).submit(new SubmitCheck(assignment, key, "en", RawAnswers.of(answers))));
    }

    private DraftKept draft(Actor who, UUID assignment, long sequence, Map<String, String> answers) {
        return core.as(
                who,
                () -> core.bean(Checks.class).saveDraft(new SaveDraft(assignment, sequence, RawAnswers.of(answers))));
    }

    private CheckForm form(Actor who, UUID assignment, String language) {
        return core.as(who, () -> core.bean(Checks.class).form(assignment, language));
    }

    @Test
    void theLanguageOfWhoeverAnswersIsKnownAfterAnsweringToo() {
        UUID check = assigned(mara);
        TestOrganisation.execute(
                "update rapport.person set language = 'de' where organisation_id = ? and id = ?", home.id(), mara);
        Actor client = byLink(check);
        submit(client, check, UUID.randomUUID(), FULL);
        assertThat(core.as(client, () -> core.bean(Checks.class).language(check)))
                .isEqualTo("de");
        assertThat(refusal(() -> core.as(
                        byLink(assigned(jonas)), () -> core.bean(Checks.class).language(check))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void theFormSpeaksTheReadersLanguageAndAnotherOnWish() {
        UUID check = assigned(mara);
        Actor client = byLink(check);
        CheckForm own = form(client, check, null);
        assertThat(own.language()).isEqualTo("en");
        assertThat(own.languages()).containsExactlyInAnyOrder("en", "de");
        assertThat(own.questions()).extracting(CheckQuestion::item).startsWith("goals", "tasks", "bond", "heard");
        assertThat(own.questions().get(0).options()).hasSize(11);
        assertThat(own.questions().get(0).highEnd()).isEqualTo("most en");
        assertThat(own.questions().get(5).askedWhen()).isPresent();
        assertThat(form(client, check, "de").title()).isEqualTo("Trial check de");
        CheckForm without = form(client, check, "fr");
        assertThat(without.language()).isEqualTo("en");
        assertThat(without.reader())
                .as("what is around the form follows the reader")
                .isEqualTo("fr");
        assertThat(form(client, check, "fr").language()).isEqualTo("en");
    }

    @Test
    void aDraftIsKeptEncryptedAndComesBack() throws Exception {
        UUID check = assigned(mara);
        Actor client = byLink(check);
        draft(client, check, 1, Map.of("goals", "7", "nonsense", "1"));
        CheckForm form = form(client, check, null);
        assertThat(form.draft().byItem()).isEqualTo(Map.of("goals", List.of("7")));
        assertThat(form.draftSequence()).isEqualTo(1);
        try (var owner = TestDatabase.get().asOwner();
                var statement =
                        owner.prepareStatement("select draft from rapport.check_draft where assignment_id = ?")) {
            statement.setObject(1, check);
            var row = statement.executeQuery();
            row.next();
            assertThat(new String(row.getBytes(1), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("goals");
        }
    }

    @Test
    void anOlderDraftThatArrivesLateChangesNothing() {
        UUID check = assigned(mara);
        Actor client = byLink(check);
        draft(client, check, 5, Map.of("goals", "7"));
        DraftKept late = draft(client, check, 4, Map.of("goals", "2"));
        assertThat(late.sequence()).isEqualTo(5);
        draft(client, check, 5, Map.of("goals", "3"));
        assertThat(form(client, check, null).draft().byItem()).isEqualTo(Map.of("goals", List.of("7")));
    }

    @Test
    void aFormHandedInIsStoredOnceAndGivesTheSameReceiptAgain() {
        UUID check = assigned(mara);
        Actor client = byLink(check);
        UUID key = UUID.randomUUID();
        Receipt first = submit(client, check, key, FULL);
        assertThat(submit(client, check, key, FULL)).isEqualTo(first);
        assertThat(count("response", check)).isEqualTo(1);
        assertThat(refusal(() -> submit(client, check, UUID.randomUUID(), FULL)))
                .isEqualTo(MeasureError.ALREADY_ANSWERED);
        assertThat(refusal(() -> form(client, check, null))).isEqualTo(MeasureError.ALREADY_ANSWERED);
        assertThat(refusal(() -> draft(client, check, 9, FULL))).isEqualTo(MeasureError.ALREADY_ANSWERED);
    }

    @Test
    void aFormHandedInByTwoAtOnceIsStoredOnce() throws Exception {
        UUID check = assigned(mara);
        Actor client = byLink(check);
        UUID key = UUID.randomUUID();
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<Receipt> one = two.submit(() -> submit(client, check, key, FULL));
            Future<Receipt> other = two.submit(() -> submit(client, check, key, FULL));
            assertThat(one.get()).isEqualTo(other.get());
        } finally {
            two.shutdownNow();
        }
        assertThat(count("response", check)).isEqualTo(1);
    }

    @Test
    void twoAttemptsAtOnceWithKeysOfTheirOwnLeaveOneAnswer() throws Exception {
        UUID check = assigned(mara);
        Actor client = byLink(check);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Object>> both = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                both.add(two.submit(() -> receiptOrRefusal(client, check)));
            }
            List<Object> outcomes = List.of(both.get(0).get(), both.get(1).get());
            assertThat(outcomes).filteredOn(Receipt.class::isInstance).hasSize(1);
            assertThat(outcomes).contains(MeasureError.ALREADY_ANSWERED);
        } finally {
            two.shutdownNow();
        }
        assertThat(count("response", check)).isEqualTo(1);
    }

    private Object receiptOrRefusal(Actor client, UUID check) {
        try {
            return submit(client, check, UUID.randomUUID(), FULL);
        } catch (DomainException refused) {
            return refused.code();
        }
    }

    @Test
    void everythingWrongWithTheAnswersIsNamedAtOnce() {
        UUID check = assigned(mara);
        Actor client = byLink(check);
        Map<String, String> answers = new HashMap<>(FULL);
        answers.put("goals", "11");
        answers.remove("tasks");
        answers.put("bond", "much");
        answers.put("zebra", "1");
        DomainException refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                DomainException.class, () -> submit(client, check, UUID.randomUUID(), answers));
        assertThat(refused.code()).isEqualTo(MeasureError.ANSWERS_DO_NOT_FIT);
        assertThat(RefusedAnswers.in(refused))
                .containsExactly(
                        entry("goals", AnswerRule.NOT_AN_OPTION),
                        entry("tasks", AnswerRule.MISSING),
                        entry("bond", AnswerRule.WRONG_KIND),
                        entry("zebra", AnswerRule.UNKNOWN_ITEM));
        assertThat(count("response", check)).isZero();
    }

    @Test
    void aFollowUpIsNeededOnlyWhenItIsAsked() {
        UUID check = assigned(mara);
        Actor client = byLink(check);
        Map<String, String> tense = new HashMap<>(FULL);
        tense.put("tension", "1");
        assertThat(refusal(() -> submit(client, check, UUID.randomUUID(), tense)))
                .isEqualTo(MeasureError.ANSWERS_DO_NOT_FIT);
        Map<String, String> wentBack = new HashMap<>(FULL);
        wentBack.put("tension-strength", "8");
        submit(client, check, UUID.randomUUID(), wentBack);
        assertThat(text("select cast(answers as text) from rapport.response where assignment_id = ?", check))
                .isEqualTo("{7,8,9,6,0,NULL,NULL}");
    }

    @Test
    void theScoreIsKeptBesideTheAnswers() {
        UUID check = assigned(mara);
        submit(byLink(check), check, UUID.randomUUID(), FULL);
        assertThat(text(
                        "select s.state || ' ' || s.value from rapport.score s join rapport.response r on r.id = s.response_id"
                                + " where r.assignment_id = ?",
                        check))
                .isEqualTo("SCORED 7.5000");
    }

    @Test
    void onlyTheOneWhoIsAskedMayAnswer() {
        UUID maras = assigned(mara);
        UUID jonass = assigned(jonas);
        Actor viaMara = byLink(maras);
        assertThat(refusal(() -> form(viaMara, jonass, null))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> submit(viaMara, jonass, UUID.randomUUID(), FULL)))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor signedIn = new Actor.ClientSignedIn(home.id(), jonas);
        assertThat(form(signedIn, jonass, null).assignment()).isEqualTo(jonass);
        assertThat(refusal(() -> form(signedIn, maras, null))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> form(therapist, maras, null))).isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> form(home.member(Role.PRACTICE_MANAGER, Role.SUPERVISOR), maras, null)))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void anotherOrganisationFindsNothing() {
        UUID check = assigned(mara);
        TestOrganisation other = TestOrganisation.create();
        assertThat(refusal(() -> form(new Actor.ClientSignedIn(other.id(), mara), check, null)))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> form(new Actor.ClientByLink(other.id(), mara, UUID.randomUUID(), check), check, null)))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void aKeyOfAnotherFormIsRefused() {
        UUID maras = assigned(mara);
        UUID jonass = assigned(jonas);
        UUID key = UUID.randomUUID();
        submit(byLink(maras), maras, key, FULL);
        Actor client = byLink(jonass);
        assertThat(refusal(() -> submit(client, jonass, key, FULL))).isEqualTo(MeasureError.KEY_USED_ELSEWHERE);
    }

    @Test
    void aFormIsOverAfterItsLastDay() {
        UUID check = core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(
                                        relationship,
                                        TrialInstruments.CHECK,
                                        List.of(mara),
                                        LocalDate.now(java.time.ZoneId.of("Europe/Berlin")))))
                .get(0);
        Actor client = new Actor.ClientSignedIn(home.id(), mara);
        assertThat(refusal(() ->
                        TestClock.later(Duration.ofDays(2), () -> submit(client, check, UUID.randomUUID(), FULL))))
                .isEqualTo(MeasureError.EXPIRED);
    }

    @Test
    void aLinkIsUsedUpByHandingInButStillGivesTheReceipt() {
        UUID check = assigned(mara);
        CheckLink link = core.as(therapist, () -> core.bean(Assignments.class).link(check));
        OpenedLink opened = core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()));
        UUID key = UUID.randomUUID();
        Receipt receipt = submit(opened.actor().orElseThrow(), check, key, FULL);
        OpenedLink again = core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()));
        assertThat(again.state()).isEqualTo(LinkState.USED);
        assertThat(submit(again.actor().orElseThrow(), check, key, FULL)).isEqualTo(receipt);
    }

    @Test
    void aWithdrawnFormCannotBeAnsweredNorItsLinkOpened() {
        UUID check = assigned(mara);
        CheckLink link = core.as(therapist, () -> core.bean(Assignments.class).link(check));
        core.run(therapist, () -> core.bean(Assignments.class).withdraw(check));
        assertThat(core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()))
                        .state())
                .isEqualTo(LinkState.REVOKED);
        assertThat(refusal(() -> submit(new Actor.ClientSignedIn(home.id(), mara), check, UUID.randomUUID(), FULL)))
                .isEqualTo(MeasureError.CLOSED);
        assertThat(refusal(() ->
                        core.run(therapist, () -> core.bean(Assignments.class).withdraw(check))))
                .isEqualTo(MeasureError.CLOSED);
    }

    @Test
    void nobodyUnderEighteenGetsALink() {
        UUID young = home.person("Lea", LocalDate.now(java.time.ZoneOffset.UTC).minusYears(15));
        UUID family = home.relationship(therapist, mara, jonas, young);
        UUID check = core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(family, TrialInstruments.CHECK, List.of(young), null)))
                .get(0);
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(Assignments.class).link(check))))
                .isEqualTo(ClientError.UNDER_AGE);
        assertThat(core.as(therapist, () -> core.bean(Assignments.class).of(family)))
                .singleElement()
                .extracting(AssignmentRow::mayHaveLink)
                .isEqualTo(false);
        assertThat(refusal(() -> form(new Actor.ClientSignedIn(home.id(), young), check, null)))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void theSameFormIsNotGivenTwiceToOnePerson() {
        assigned(mara);
        assertThat(refusal(() -> assigned(mara))).isEqualTo(MeasureError.ALREADY_ASSIGNED);
    }

    @Test
    void formsClientsCannotAnswerHereAreRefusedWithTheReason() {
        assertThat(refusal(() -> assign(TrialInstruments.WORDLESS))).isEqualTo(MeasureError.WORDING_NOT_INSTALLED);
        assertThat(refusal(() -> assign(TrialInstruments.PAPER_ONLY))).isEqualTo(MeasureError.PAPER_ONLY);
        assertThat(refusal(() -> assign("nothing"))).isEqualTo(MeasureError.UNKNOWN_INSTRUMENT);
    }

    private List<UUID> assign(String instrument) {
        return core.as(
                therapist,
                () -> core.bean(Assignments.class)
                        .assign(new AssignInstrument(relationship, instrument, List.of(mara), null)));
    }

    @Test
    void onlyTheOwnTherapistGivesListsLinksAndWithdraws() {
        UUID check = assigned(mara);
        Actor colleague = home.therapist();
        Actor manager = home.member(Role.PRACTICE_MANAGER);
        AssignInstrument give = new AssignInstrument(relationship, TrialInstruments.CHECK, List.of(jonas), null);
        for (Actor who : List.of(colleague, TestOrganisation.create().therapist())) {
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(Assignments.class).assign(give))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(Assignments.class).of(relationship))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(Assignments.class).link(check))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() ->
                            core.run(who, () -> core.bean(Assignments.class).withdraw(check))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(refusal(() ->
                        core.as(manager, () -> core.bean(Assignments.class).assign(give))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        assertThat(refusal(() ->
                        core.as(manager, () -> core.bean(Assignments.class).of(relationship))))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void theListOfFormsSaysWhereEachStands() {
        UUID maras = assigned(mara);
        assigned(jonas);
        submit(byLink(maras), maras, UUID.randomUUID(), FULL);
        assertThat(core.as(therapist, () -> core.bean(Assignments.class).of(relationship)))
                .extracting(AssignmentRow::state)
                .containsExactlyInAnyOrder(AssignmentState.ANSWERED, AssignmentState.OPEN);
    }

    @Test
    void moreThanAFormTakesIsRefused() {
        UUID check = assigned(mara);
        Actor client = byLink(check);
        assertThat(refusal(() -> draft(client, check, 1, Map.of("goals", "9".repeat(Checks.LONGEST + 1)))))
                .isEqualTo(MeasureError.TOO_MUCH_TYPED);
    }

    @Test
    void aLinkThatWasReplacedNoLongerSubmits() {
        UUID check = assigned(mara);
        Actor first = byLink(check);
        byLink(check);
        assertThat(refusal(() -> submit(first, check, UUID.randomUUID(), FULL))).isEqualTo(AccountError.LINK_NOT_OPEN);
    }

    private static long count(String table, UUID assignment) {
        return Long.parseLong(
                text("select cast(count(*) as text) from rapport." + table + " where assignment_id = ?", assignment));
    }

    private static String text(String sql, UUID parameter) {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            var row = statement.executeQuery();
            row.next();
            return row.getString(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
