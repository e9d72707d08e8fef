package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapport.testing.Refusals.refusal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.course.SessionRoom;
import org.rapport.measure.form.SendForm;
import org.rapport.measure.form.SentForm;
import org.rapport.measure.kept.KeptForm;
import org.rapport.measure.kept.KeptForms;
import org.rapport.measure.kept.KeptPage;
import org.rapport.measure.kept.KeptPlace;
import org.rapport.measure.kept.KeptScore;
import org.rapport.measure.kept.KeptScores;
import org.rapport.measure.kept.SearchForms;
import org.rapport.measure.kept.SearchScores;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** Forms sent by the person who answered, many at once, and read back one by one. */
class KeptFormsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final SessionRoom room = new SessionRoom(home, therapist, mara);

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private static Map<String, String> phq9(String value) {
        Map<String, String> answers = new HashMap<>();
        IntStream.rangeClosed(1, 9).forEach(item -> answers.put("q" + item, item == 9 ? "0" : value));
        return answers;
    }

    private SendForm form(UUID person, @Nullable String identifier, Map<String, String> answers) {
        return new SendForm(
                person, null, TrialInstruments.PHQ9, null, null, null, identifier, true, RawAnswers.of(answers));
    }

    private List<SentForm> send(Actor who, SendForm... forms) {
        return core.as(who, () -> core.bean(FormSending.class).enterAll(List.of(forms)));
    }

    private KeptPage<KeptForm> search(Actor who, UUID person, @Nullable KeptPlace after, int limit) {
        return core.as(
                who,
                () -> core.bean(KeptForms.class).search(new SearchForms(person, null, null, null, true, after, limit)));
    }

    private static long count(String sql, UUID id) {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement("select count(*) from rapport." + sql)) {
            statement.setObject(1, id);
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFormIsKeptWithItsScoresAndEntries() {
        UUID id = send(therapist, form(mara, null, phq9("2"))).get(0).receipt().response();
        KeptForm kept = core.as(therapist, () -> core.bean(KeptForms.class).form(id));
        assertThat(kept.person()).isEqualTo(mara);
        assertThat(kept.answers().number("q1"))
                .hasValueSatisfying(two -> assertThat(two).isEqualByComparingTo("2"));
        assertThat(count("assignment where state = 'ANSWERED' and ended_at is not null and id = ?", kept.assignment()))
                .isEqualTo(1);
        assertThat(count("ledger_entry where kind = 'PAPER_FORM_ENTERED' and subject_id = ?", id))
                .isEqualTo(1);
        assertThat(count("journal_entry where action = 'PAPER_FORM_ENTERED' and subject_id = ?", id))
                .isEqualTo(1);
        assertThat(count(
                        "journal_about a join rapport.journal_entry e on e.id = a.entry_id where e.subject_id = ?", id))
                .isEqualTo(1);
        List<KeptScore> scores = core.as(
                        therapist,
                        () -> core.bean(KeptScores.class)
                                .search(new SearchScores(mara, List.of(), null, null, true, null, 50)))
                .items();
        assertThat(scores)
                .first()
                .satisfies(score -> assertThat(score.value().orElseThrow()).isEqualByComparingTo("16"));
        assertThat(core.as(
                                therapist,
                                () -> core.bean(KeptScores.class)
                                        .score(scores.get(0).id()))
                        .response())
                .isEqualTo(id);
    }

    @Test
    void oneIdentifierKeepsOneFormAlsoWhenItComesManyTimesAtOnce() {
        SendForm form = form(mara, "urn:x|1", phq9("1"));
        List<CompletableFuture<SentForm>> all = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> send(therapist, form).get(0)))
                .toList();
        Set<SentForm> sent = all.stream().map(CompletableFuture::join).collect(Collectors.toSet());
        assertThat(sent.stream().map(SentForm::receipt).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(all.stream().map(CompletableFuture::join).filter(SentForm::created))
                .hasSize(1);
        assertThat(count("response where relationship_id = ?", room.relationship()))
                .isEqualTo(1);
        assertThat(send(therapist, form, form)).noneMatch(SentForm::created);
        assertThat(send(therapist, form(mara, "urn:x|2", phq9("1")), form(mara, "urn:x|2", phq9("1"))))
                .extracting(SentForm::created)
                .containsExactly(true, false);
    }

    @Test
    void allAreKeptOrNoneAndTheRefusalNamesThePlace() {
        DomainException refused = catchThrowableOfType(
                DomainException.class, () -> send(therapist, form(mara, null, phq9("1")), form(mara, null, phq9("7"))));
        assertThat(refused.code()).isEqualTo(MeasureError.ANSWERS_DO_NOT_FIT);
        assertThat(refused.args()).containsEntry("entry", 1);
        assertThat(count("response where relationship_id = ?", room.relationship()))
                .isZero();
        Map<String, String> partly = phq9("1");
        partly.remove("q2");
        assertThat(refusal(() -> send(therapist, form(mara, null, partly)))).isEqualTo(MeasureError.ANSWERS_DO_NOT_FIT);
    }

    @Test
    void aRiskRaisesItsNoticeForEachForm() {
        Map<String, String> risk = phq9("1");
        risk.put("q9", "2");
        send(therapist, form(mara, null, risk), form(mara, null, phq9("1")));
        assertThat(count("risk_notice where relationship_id = ?", room.relationship()))
                .isEqualTo(1);
    }

    @Test
    void somebodyInTwoOwnRelationshipsHasToBeNamedWithOne() {
        UUID second = home.relationship(therapist, mara);
        assertThat(refusal(() -> send(therapist, form(mara, null, phq9("1")))))
                .isEqualTo(MeasureError.RELATIONSHIP_NEEDED);
        SendForm named = new SendForm(
                mara, second, TrialInstruments.PHQ9, null, null, null, null, true, RawAnswers.of(phq9("1")));
        assertThat(send(therapist, named)).hasSize(1);
        assertThat(search(therapist, mara, null, 50).items())
                .extracting(KeptForm::relationship)
                .containsExactly(second);
    }

    @Test
    void everyPageShowsOthersUntilAllWereShown() {
        List<SendForm> many = new ArrayList<>();
        IntStream.range(0, 7).forEach(i -> many.add(form(mara, null, phq9("1"))));
        send(therapist, many.toArray(SendForm[]::new));
        Set<UUID> seen = new TreeSet<>();
        KeptPage<KeptForm> page = search(therapist, mara, null, 3);
        page.items().forEach(form -> assertThat(seen.add(form.id())).isTrue());
        while (page.next().isPresent()) {
            page = search(therapist, mara, page.next().get(), 3);
            page.items().forEach(form -> assertThat(seen.add(form.id())).isTrue());
        }
        assertThat(seen).hasSize(7);
    }

    @Test
    void whoHasNothingToDoWithItFindsNothing() {
        UUID id = send(therapist, form(mara, null, phq9("2"))).get(0).receipt().response();
        for (Actor.Member other :
                List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() ->
                            core.as(other, () -> core.bean(KeptForms.class).form(id))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(search(other, mara, null, 50).items()).isEmpty();
            assertThat(refusal(() -> send(other, form(mara, null, phq9("1"))))).isEqualTo(SharedError.NOT_FOUND);
        }
        assertThat(refusal(() -> search(home.member(Role.SUPERVISOR), mara, null, 50)))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    @Test
    void whatASessionsCheckSaysIsSealedUntilTheOwnOneIsAnswered() {
        UUID session = room.open();
        UUID id = room.clientAnswers(session, mara, 28).response();
        assertThat(refusal(() ->
                        core.as(therapist, () -> core.bean(KeptForms.class).form(id))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(search(therapist, mara, null, 50).items()).isEmpty();
        assertThat(core.as(
                                therapist,
                                () -> core.bean(KeptScores.class)
                                        .search(new SearchScores(mara, List.of(), null, null, true, null, 50)))
                        .items())
                .isEmpty();
        room.therapistAnswers(session, 30);
        assertThat(search(therapist, mara, null, 50).items())
                .extracting(KeptForm::id)
                .containsExactly(id);
    }
}
