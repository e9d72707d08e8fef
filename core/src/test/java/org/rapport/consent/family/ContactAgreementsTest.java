package org.rapport.consent.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;
import static org.rapport.testing.YoungPeople.today;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.client.consent.ConsentChoice;
import org.rapport.client.consent.ConsentMethod;
import org.rapport.client.consent.ConsentOutcome;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.consent.ConsentRecords;
import org.rapport.consent.RecordConsents;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.task.MyTasks;
import org.rapport.task.TaskRow;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class ContactAgreementsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final YoungPeople young = new YoungPeople(home, therapist);
    private final UUID mara = home.person("Mara");
    private final UUID lea = young.aged("Lea", 9);
    private final UUID family = home.relationship(therapist, mara, lea);

    private AgreeMeeting command(
            @Nullable UUID child, @Nullable UUID other, @Nullable String name, @Nullable LocalDate review) {
        MeetingTerms terms = new MeetingTerms(
                "To see each other again", "Once a month", "The playground", null, null, "Tired", null);
        return new AgreeMeeting(child, other, name, MeetingForm.SUPERVISED_VISIT, terms, review);
    }

    private UUID agree(Actor who, AgreeMeeting command) {
        return core.as(who, () -> core.bean(ContactAgreements.class).agree(family, command));
    }

    private UUID agreed() {
        return agree(therapist, command(lea, null, "Grandma Ilse", today().plusDays(30)));
    }

    private MeetingLine line() {
        return core.as(therapist, () -> core.bean(ContactAgreements.class).open(family))
                .agreements()
                .get(0);
    }

    private void move(UUID agreement, int seen, MeetingStatus to, @Nullable LocalDate review) {
        core.run(
                therapist,
                () -> core.bean(ContactAgreements.class).move(family, new MoveMeeting(agreement, seen, to, review)));
    }

    private List<TaskRow> tasks() {
        return core.as(therapist, () -> core.bean(MyTasks.class).mine());
    }

    private void consented() {
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        young.guardian(family, lea, mara);
        ConsentChoice yes = new ConsentChoice(ConsentPurpose.FAMILY_INFORMATION, ConsentOutcome.GIVEN, 1);
        core.run(
                therapist,
                () -> core.bean(ConsentRecords.class)
                        .record(
                                family,
                                lea,
                                new RecordConsents(mara, ConsentMethod.PAPER, null, today(), null, List.of(yes))));
    }

    @Test
    void nobodyMeetsBeforeThoseWhoDecideForTheChildAllowIt() {
        UUID agreement = agreed();
        assertThat(line().other()).isEqualTo("Grandma Ilse");
        assertThat(line().terms().purpose()).isEqualTo("To see each other again");
        assertThat(line().consented()).isFalse();
        assertThat(refusal(() -> move(agreement, 1, MeetingStatus.TRIAL, today().plusDays(9))))
                .isEqualTo(FamilyError.CHILD_CONSENT_NEEDED);
        consented();
        move(agreement, 1, MeetingStatus.TRIAL, today().plusDays(9));
        assertThat(line().standing()).isEqualTo(new MeetingLine.Standing(2, MeetingStatus.TRIAL, today().plusDays(9)));
        assertThat(refusal(() -> move(agreement, 1, MeetingStatus.ACTIVE, today().plusDays(9))))
                .isEqualTo(SharedError.CHANGED_MEANWHILE);
        assertThat(refusal(() -> move(agreement, 2, MeetingStatus.PROPOSED, today().plusDays(9))))
                .isEqualTo(FamilyError.CANNOT_FOLLOW);
        assertThat(refusal(() -> move(agreement, 2, MeetingStatus.ACTIVE, today())))
                .isEqualTo(FamilyError.REVIEW_NOT_AHEAD);
        assertThat(refusal(() -> move(agreement, 2, MeetingStatus.ACTIVE, null)))
                .isEqualTo(SharedError.REQUIRED);
    }

    @Test
    void theNextLookIsATaskUntilItEnds() {
        UUID agreement = agreed();
        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.kind()).isEqualTo("CONTACT_REVIEW_DUE");
            assertThat(task.dueAt()).isNotNull();
        });
        move(agreement, 1, MeetingStatus.ENDED, null);
        assertThat(tasks()).isEmpty();
    }

    @Test
    void eachContactIsWrittenDown() throws Exception {
        UUID agreement = agreed();
        core.run(
                therapist,
                () -> core.bean(ContactAgreements.class)
                        .log(family, new LogMeeting(agreement, today(), MeetingOutcome.HAPPENED, "Lea was quiet")));
        assertThat(line().log())
                .containsExactly(new MeetingLine.Entry(today(), MeetingOutcome.HAPPENED, "Lea was quiet"));
        assertThat(line().toString() + line().log()).doesNotContain("Lea", "Ilse");
        assertThat(refusal(() -> core.run(
                        therapist,
                        () -> core.bean(ContactAgreements.class)
                                .log(
                                        family,
                                        new LogMeeting(
                                                agreement, today().plusDays(1), MeetingOutcome.HAPPENED, null)))))
                .isEqualTo(FamilyError.SINCE_AHEAD);
        try (var connection = TestDatabase.get().asOwner();
                var statement = connection.prepareStatement("select a.other_name, a.terms, l.words"
                        + " from rapport.contact_agreement a join rapport.contact_log l on l.agreement_id = a.id"
                        + " where a.organisation_id = ?")) {
            statement.setObject(1, home.id());
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                for (int column = 1; column <= 3; column++) {
                    assertThat(new String(rows.getBytes(column), StandardCharsets.ISO_8859_1))
                            .doesNotContain("Ilse", "playground", "quiet");
                }
            }
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        LocalDate review = today().plusDays(30);
        assertThat(refusal(() -> agree(therapist, command(mara, null, "Ilse", review))))
                .isEqualTo(FamilyError.NOT_A_CHILD_HERE);
        assertThat(refusal(() -> agree(therapist, command(lea, null, " ", review))))
                .isEqualTo(FamilyError.ONE_OTHER_PERSON);
        assertThat(refusal(() -> agree(therapist, command(lea, lea, null, review))))
                .isEqualTo(FamilyError.RELATED_TO_SELF);
        assertThat(refusal(() -> agree(therapist, command(lea, mara, null, today()))))
                .isEqualTo(FamilyError.REVIEW_NOT_AHEAD);
        assertThat(refusal(() -> agree(
                        therapist,
                        new AgreeMeeting(
                                lea,
                                mara,
                                null,
                                MeetingForm.VISIT,
                                new MeetingTerms(" ", null, null, null, null, null, null),
                                review))))
                .isEqualTo(SharedError.REQUIRED);
    }

    @Test
    void othersAreRefused() {
        UUID agreement = agreed();
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> core.as(
                            who, () -> core.bean(ContactAgreements.class).open(family))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> agree(who, command(lea, mara, null, today().plusDays(3)))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        UUID elsewhere = home.relationship(therapist, mara);
        assertThat(refusal(() -> core.run(
                        therapist,
                        () -> core.bean(ContactAgreements.class)
                                .move(elsewhere, new MoveMeeting(agreement, 1, MeetingStatus.ENDED, null)))))
                .isEqualTo(SharedError.NOT_FOUND);
        Actor client = new Actor.ClientSignedIn(home.id(), mara);
        for (Actor who : List.of(
                home.member(Role.SUPERVISOR),
                home.member(Role.PRACTICE_MANAGER),
                home.member(Role.ADMINISTRATOR),
                client)) {
            assertThat(refusal(() -> core.as(
                            who, () -> core.bean(ContactAgreements.class).open(family))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
    }
}
