package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.course.SessionRoom;
import org.rapport.measure.form.CheckForm;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** Half-typed answers stay in the browser that typed them; a check ends when the next one opens. */
class DraftsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final SessionRoom room = new SessionRoom(home, therapist, mara);
    private final UUID session = room.open();
    private final UUID check = room.check(session, mara);
    private final Actor.ClientByLink visitor =
            new Actor.ClientByLink(home.id(), mara, UUID.randomUUID(), check, UUID.randomUUID());

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private void type(Actor who, long sequence, String answer) {
        core.as(
                who,
                () -> core.bean(Checks.class)
                        .saveDraft(new SaveDraft(check, sequence, RawAnswers.of(Map.of("goals", answer)))));
    }

    private CheckForm form(Actor who) {
        return core.as(who, () -> core.bean(Checks.class).form(check, null));
    }

    @Test
    void whoeverElseHoldsTheLinkReadsBackNothingAndLosesNothing() {
        Actor elsewhere = visitor.in(UUID.randomUUID());
        type(visitor, 3, "7");
        CheckForm other = form(elsewhere);
        assertThat(other.draft().byItem()).isEmpty();
        assertThat(other.draftElsewhere()).isTrue();
        assertThat(other.draftSequence()).isZero();

        type(elsewhere, 1, "2");
        assertThat(form(elsewhere).draft().byItem()).isEqualTo(Map.of("goals", List.of("2")));
        assertThat(form(visitor).draft().byItem()).isEqualTo(Map.of("goals", List.of("7")));
        assertThat(form(visitor).draftSequence()).isEqualTo(3);
    }

    @Test
    void whoSignedInReadsWhatWasTypedLast() {
        type(visitor, 1, "7");
        CheckForm form = form(new Actor.ClientSignedIn(home.id(), mara));
        assertThat(form.draft().byItem()).isEqualTo(Map.of("goals", List.of("7")));
        assertThat(form.draftElsewhere()).isFalse();
    }

    @Test
    void onlySoManyBrowsersAreRemembered() {
        for (int i = 0; i < Drafts.MOST + 5; i++) {
            type(visitor.in(UUID.randomUUID()), 1, "5");
        }
        assertThat(drafts()).isEqualTo(Drafts.MOST);
    }

    @Test
    void nothingHalfTypedIsKeptOfAFormThatHasEnded() {
        type(visitor.in(UUID.randomUUID()), 1, "5");
        room.clientAnswers(session, mara, 30);
        assertThat(drafts()).isZero();
    }

    @Test
    void aCheckEndsWhenTheNextSessionsCheckOpens() {
        UUID next = room.open();
        assertThat(refusal(() -> form(visitor))).isEqualTo(MeasureError.NEXT_CHECK_OPEN);
        assertThat(refusal(() -> core.as(
                        visitor,
                        () -> core.bean(Checks.class)
                                .submit(new SubmitCheck(
                                        check, UUID.randomUUID(), "en", RawAnswers.of(Map.of("goals", "5")))))))
                .isEqualTo(MeasureError.NEXT_CHECK_OPEN);
        assertThat(room.clientAnswers(next, mara, 30)).isNotNull();
    }

    @Test
    void whoseLinkIsOverAsksTheTherapistForANewOneOnce() {
        core.run(visitor, () -> core.bean(CheckLinkWishes.class).ask());
        core.run(visitor, () -> core.bean(CheckLinkWishes.class).ask());
        assertThat(core.as(therapist, () -> core.bean(MyTasks.class).mine()))
                .extracting(TaskRow::kind)
                .containsExactly("CHECK_LINK_ASKED");
    }

    @Test
    void nobodyElseAsksForALink() {
        Actor somebody = new Actor.ClientByLink(home.id(), home.person("Jonas"), UUID.randomUUID(), check);
        assertThat(refusal(() -> core.run(
                        somebody, () -> core.bean(CheckLinkWishes.class).ask())))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor foreign = new Actor.ClientByLink(TestOrganisation.create().id(), mara, UUID.randomUUID(), check);
        assertThat(refusal(() ->
                        core.run(foreign, () -> core.bean(CheckLinkWishes.class).ask())))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.run(
                        therapist, () -> core.bean(CheckLinkWishes.class).ask())))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }

    private int drafts() {
        try (var owner = TestDatabase.get().asOwner();
                var statement =
                        owner.prepareStatement("select count(*) from rapport.check_draft where assignment_id = ?")) {
            statement.setObject(1, check);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
