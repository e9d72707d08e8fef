package org.rapport.consent.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rapport.testing.Refusals.refusal;
import static org.rapport.testing.YoungPeople.today;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class RelationsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final UUID couple = home.relationship(therapist, mara, jonas);

    private void describe(Actor who, DescribeRelation command) {
        core.run(who, () -> core.bean(Relations.class).describe(couple, command));
    }

    private List<RelationLine> lines() {
        return core.as(therapist, () -> core.bean(Relations.class).open(couple)).relations();
    }

    private DescribeRelation partners(@Nullable UUID by, ContactStatus contact) {
        return new DescribeRelation(mara, jonas, null, RelationType.PARTNER, by, contact, null, null);
    }

    private DescribeRelation named(String name, RelationType type, @Nullable LocalDate since) {
        return new DescribeRelation(mara, null, name, type, mara, ContactStatus.CUT_OFF, since, "Since the wedding");
    }

    @Test
    void differentViewsStandBesideEachOtherAndTheNewestOfEachCounts() {
        describe(therapist, partners(mara, ContactStatus.CUT_OFF));
        describe(therapist, partners(jonas, ContactStatus.CLOSE));
        describe(therapist, partners(null, ContactStatus.CONFLICTUAL));
        describe(therapist, partners(mara, ContactStatus.REDUCED));
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.views())
                    .extracting(RelationLine.View::name, RelationLine.View::contact, RelationLine.View::therapists)
                    .containsExactlyInAnyOrder(
                            tuple("Mara Test", ContactStatus.REDUCED, false),
                            tuple("Jonas Test", ContactStatus.CLOSE, false),
                            tuple("Test Member", ContactStatus.CONFLICTUAL, true));
            assertThat(line.differ()).isTrue();
        });
    }

    @Test
    void somebodyWhoTakesNoPartIsCalledByAnEncryptedName() throws Exception {
        describe(therapist, named("Grandma Ilse", RelationType.GRANDPARENT, LocalDate.of(2019, 6, 1)));
        describe(therapist, named(" grandma  ILSE", RelationType.GRANDPARENT, null));
        assertThat(lines()).singleElement().satisfies(line -> {
            assertThat(line.to()).isEqualTo("Grandma Ilse");
            assertThat(line.views())
                    .singleElement()
                    .satisfies(view -> assertThat(view.words()).isEqualTo("Since the wedding"));
            assertThat(line.toString() + line.views()).doesNotContain("Ilse", "wedding");
        });
        try (var connection = TestDatabase.get().asOwner();
                var statement = connection.prepareStatement("select r.to_name, v.words from rapport.relation r"
                        + " join rapport.relation_view v on v.relation_id = r.id where r.organisation_id = ?")) {
            statement.setObject(1, home.id());
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(new String(rows.getBytes(1), StandardCharsets.ISO_8859_1)
                                + new String(rows.getBytes(2), StandardCharsets.ISO_8859_1))
                        .doesNotContain("Ilse", "wedding");
            }
        }
    }

    @Test
    void everythingThatDoesNotFitIsRefused() {
        assertThat(refusal(() -> describe(
                        therapist,
                        new DescribeRelation(
                                mara, null, " ", RelationType.MOTHER, mara, ContactStatus.CLOSE, null, null))))
                .isEqualTo(FamilyError.ONE_OTHER_PERSON);
        assertThat(refusal(() -> describe(
                        therapist,
                        new DescribeRelation(
                                mara, jonas, "Ilse", RelationType.MOTHER, mara, ContactStatus.CLOSE, null, null))))
                .isEqualTo(FamilyError.ONE_OTHER_PERSON);
        assertThat(refusal(() -> describe(
                        therapist,
                        new DescribeRelation(
                                mara, mara, null, RelationType.MOTHER, mara, ContactStatus.CLOSE, null, null))))
                .isEqualTo(FamilyError.RELATED_TO_SELF);
        assertThat(refusal(() -> describe(therapist, named("Ilse", RelationType.MOTHER, today().plusDays(1)))))
                .isEqualTo(FamilyError.SINCE_AHEAD);
        assertThat(refusal(() -> describe(therapist, named("x".repeat(300), RelationType.MOTHER, null))))
                .isEqualTo(SharedError.TOO_LONG);
        assertThat(refusal(() -> describe(therapist, partners(home.person("Noor"), ContactStatus.CLOSE))))
                .isEqualTo(FamilyError.DESCRIBED_BY_NOBODY_HERE);
        assertThat(refusal(() ->
                        describe(therapist, new DescribeRelation(null, null, null, null, null, null, null, null))))
                .isEqualTo(SharedError.SEVERAL);
        UUID elsewhere = home.person("Noor");
        assertThat(refusal(() -> describe(
                        therapist,
                        new DescribeRelation(
                                mara, elsewhere, null, RelationType.MOTHER, mara, ContactStatus.CLOSE, null, null))))
                .isEqualTo(SharedError.NOT_A_CHOICE);
        assertThat(lines()).isEmpty();
    }

    @Test
    void whoeverLeftDescribesNoMoreAndWhatTheySaidStays() {
        describe(therapist, partners(jonas, ContactStatus.CLOSE));
        TestOrganisation.execute(
                "update rapport.participant set ends_on = ? where organisation_id = ? and person_id = ?",
                today().minusDays(1),
                home.id(),
                jonas);
        assertThat(refusal(() -> describe(therapist, partners(jonas, ContactStatus.CUT_OFF))))
                .isEqualTo(FamilyError.DESCRIBED_BY_NOBODY_HERE);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void othersAreRefused() {
        for (Actor who : List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> describe(who, partners(mara, ContactStatus.CLOSE))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(
                            () -> core.as(who, () -> core.bean(Relations.class).open(couple))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        Actor client = new Actor.ClientSignedIn(home.id(), mara);
        for (Actor who : List.of(
                home.member(Role.SUPERVISOR),
                home.member(Role.PRACTICE_MANAGER),
                home.member(Role.ADMINISTRATOR),
                client)) {
            assertThat(refusal(
                            () -> core.as(who, () -> core.bean(Relations.class).open(couple))))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
    }
}
