package org.rapport.measure.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.MeasureError;
import org.rapport.measure.RespondentKind;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestOrganisation;

/** What is shown to everybody in the room is what each of them released. */
class CourseReleasesTest {

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

    private UUID answered() {
        UUID session = room.open();
        room.clientAnswers(session, mara, 30);
        room.clientAnswers(session, jonas, 20);
        room.therapistAnswers(session, 25);
        return session;
    }

    private List<UUID> shown() {
        return core.as(therapist, () -> core.bean(ShownCourses.class).of(room.relationship())).stream()
                .flatMap(course -> course.series().stream())
                .filter(series -> series.kind() == RespondentKind.CLIENT)
                .map(CourseView.Series::respondent)
                .toList();
    }

    private void decide(UUID person, boolean released) {
        core.run(
                new Actor.ClientSignedIn(home.id(), person),
                () -> core.bean(CourseReleases.class).decide(room.relationship(), released));
    }

    @Test
    void nobodysLineIsShownWithoutTheirYes() {
        answered();
        assertThat(shown()).isEmpty();
        decide(mara, true);
        assertThat(shown()).containsExactly(mara);
        decide(mara, false);
        decide(jonas, true);
        assertThat(shown()).containsExactly(jonas);
    }

    @Test
    void whoComesThroughALinkDecidesForTheOwnLineOnly() {
        UUID session = answered();
        UUID form = room.check(session, jonas);
        Actor visitor = new Actor.ClientByLink(home.id(), jonas, UUID.randomUUID(), form);
        core.run(visitor, () -> core.bean(CourseReleases.class).decideBeside(form, true));
        assertThat(shown()).containsExactly(jonas);
        Actor foreign = new Actor.ClientByLink(home.id(), mara, UUID.randomUUID(), form);
        assertThat(refusal(() ->
                        core.run(foreign, () -> core.bean(CourseReleases.class).decideBeside(form, true))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void anOldLinkSaysNoAndNeverYes() {
        UUID session = answered();
        UUID form = room.check(session, jonas);
        Actor visitor = new Actor.ClientByLink(home.id(), jonas, UUID.randomUUID(), form);
        assertThat(refusal(() -> decideLater(visitor, form, true))).isEqualTo(MeasureError.LINK_TOO_OLD);
        decideLater(visitor, form, false);
        assertThat(shown()).isEmpty();
    }

    private void decideLater(Actor who, UUID form, boolean released) {
        TestClock.later(Duration.ofHours(2), () -> {
            core.run(who, () -> core.bean(CourseReleases.class).decideBeside(form, released));
            return true;
        });
    }

    @Test
    void whoSignedInDecidesBesideAnyFormOfTheirOwn() {
        UUID session = answered();
        UUID form = room.check(session, jonas);
        core.run(
                new Actor.ClientSignedIn(home.id(), jonas),
                () -> core.bean(CourseReleases.class).decideBeside(form, true));
        assertThat(shown()).containsExactly(jonas);
        Actor other = new Actor.ClientSignedIn(home.id(), mara);
        assertThat(refusal(() ->
                        core.run(other, () -> core.bean(CourseReleases.class).decideBeside(form, true))))
                .isEqualTo(SharedError.NOT_FOUND);
    }

    @Test
    void whoComesAloneSeesTheirOwnLine() {
        SessionRoom alone = new SessionRoom(home, therapist, home.person("Lena"));
        UUID session = alone.open();
        alone.therapistAnswers(session, 25);
        assertThat(core.as(therapist, () -> core.bean(ShownCourses.class).of(alone.relationship())))
                .hasSize(1);
    }

    @Test
    void othersAreRefused() {
        answered();
        assertThat(refusal(() -> core.as(
                        home.therapist(), () -> core.bean(ShownCourses.class).of(room.relationship()))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(refusal(() -> core.as(
                        home.member(Role.SUPERVISOR),
                        () -> core.bean(ShownCourses.class).of(room.relationship()))))
                .isEqualTo(SharedError.NOT_PERMITTED);
        Actor stranger = new Actor.ClientSignedIn(home.id(), home.person("Ola"));
        assertThat(refusal(() ->
                        core.run(stranger, () -> core.bean(CourseReleases.class).decide(room.relationship(), true))))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor foreign = new Actor.ClientSignedIn(TestOrganisation.create().id(), mara);
        assertThat(refusal(() ->
                        core.run(foreign, () -> core.bean(CourseReleases.class).decide(room.relationship(), true))))
                .isEqualTo(SharedError.NOT_FOUND);
    }
}
