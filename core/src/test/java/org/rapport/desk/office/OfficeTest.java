package org.rapport.desk.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.minor.GuardianRight;
import org.rapport.contract.AgreementState;
import org.rapport.contract.Frequency;
import org.rapport.practice.Practices;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

class OfficeTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final CoreContainer core = CoreContainer.get();
    private final OfficeSchedule schedule = core.bean(OfficeSchedule.class);
    private final OfficeTerms terms = core.bean(OfficeTerms.class);
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final Actor.Member manager = home.member(Role.PRACTICE_MANAGER);
    private final Actor.Member anna = home.therapist();
    private final Actor.Member ben = home.therapist();
    private final UUID mara = home.relationship(anna, home.person("Mara"));

    private void session(UUID relationship, Actor.Member by, LocalDate day, int hour) {
        Instant starts = day.atTime(hour, 0).atZone(BERLIN).toInstant();
        TestOrganisation.execute(
                "insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at, ends_at, state)"
                        + " values (?, ?, ?, ?, (select count(*) + 1 from rapport.session where relationship_id = ?), ?, ?, 'PLANNED')",
                home.id(),
                UUID.randomUUID(),
                relationship,
                by.id(),
                relationship,
                Timestamp.from(starts),
                Timestamp.from(starts.plusSeconds(3000)));
    }

    private void agreement(UUID relationship, int number, AgreementState state, long cents) {
        TestOrganisation.execute(
                "insert into rapport.agreement_version (organisation_id, id, relationship_id, number, state, proposed_by,"
                        + " proposed_at, starts_on, frequency, session_minutes, fee_minor, fee_currency, expected_sessions,"
                        + " cancellation_hours, cancellation_percent, goals, digest) values (?, ?, ?, ?, ?, ?, now(), ?,"
                        + " 'WEEKLY', 50, ?, 'EUR', 24, 48, 80, '\\x00', 'd')",
                home.id(),
                UUID.randomUUID(),
                relationship,
                number,
                state.name(),
                anna.id(),
                TUESDAY,
                cents);
    }

    private ScheduleOverview overview(Actor.Member reader, boolean week, UUID therapist) {
        return core.as(reader, () -> schedule.overview(new ScheduleOverview.Asked(TUESDAY, week, therapist)));
    }

    private TermsList list(Actor.Member reader) {
        return list(reader, new TermsList.Asked("", "", null, false));
    }

    private TermsList list(Actor.Member reader, TermsList.Asked asked) {
        return core.as(reader, () -> terms.list(asked));
    }

    @Test
    void aManagerSeesTheDayAndTheWeekByTherapist() {
        session(mara, anna, TUESDAY, 9);
        session(mara, anna, TUESDAY.plusDays(2), 9);
        session(home.relationship(ben, home.person("Noor")), ben, TUESDAY, 10);
        assertThat(overview(manager, false, null).sessions()).hasSize(2);
        ScheduleOverview week = overview(manager, true, anna.id());
        assertThat(week.from()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(week.to()).isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(week.sessions()).hasSize(2).allSatisfy(session -> {
            assertThat(session.therapist()).isEqualTo("Test Member");
            assertThat(session.names()).isEmpty();
            assertThat(session.code()).isNotEmpty();
        });
        assertThat(week.therapists()).extracting(OfficeTherapist::id).containsExactlyInAnyOrder(anna.id(), ben.id());
    }

    @Test
    void namesAreShownOnlyWhereThePracticeAllowsIt() {
        session(mara, anna, TUESDAY, 9);
        agreement(mara, 1, AgreementState.ACTIVE, 12_000);
        assertThat(list(manager).rows()).extracting(TermsRow::names).containsExactly("");
        core.run(administrator, () -> core.bean(Practices.class).showNamesInOffice(home.practice(), true));
        assertThat(overview(manager, false, null).sessions())
                .extracting(OfficeSession::names)
                .containsExactly("Mara Test");
        assertThat(list(manager).rows()).extracting(TermsRow::names).containsExactly("Mara Test");
    }

    @Test
    void whoPaysIsAGuardianWithThatRightElseTheClients() {
        agreement(mara, 1, AgreementState.ACTIVE, 12_000);
        YoungPeople young = new YoungPeople(home, anna);
        UUID lea = young.aged("Lea", 12);
        UUID ines = home.person("Ines");
        UUID family = home.relationship(anna, lea, ines, home.person("Paul"));
        agreement(family, 1, AgreementState.ACTIVE, 9_000);
        young.guardian(family, lea, ines, Set.of(GuardianRight.SIGN));
        assertThat(payers()).containsOnly(new TermsRow.Payer(false, ""));
        UUID rosa = home.person("Rosa");
        UUID tim = young.aged("Tim", 10);
        UUID second = home.relationship(anna, tim, rosa, home.person("Karl"));
        young.guardian(second, tim, rosa, Set.of(GuardianRight.PAY));
        assertThat(payers()).contains(new TermsRow.Payer(true, ""));
        core.run(administrator, () -> core.bean(Practices.class).showNamesInOffice(home.practice(), true));
        assertThat(payers()).contains(new TermsRow.Payer(true, "Rosa Test"));
    }

    private List<TermsRow.Payer> payers() {
        return list(manager).rows().stream().map(TermsRow::payer).toList();
    }

    @Test
    void aManagerSeesTheTermsInForceAndWhetherAChangeWaits() {
        agreement(mara, 1, AgreementState.SUPERSEDED, 9_000);
        agreement(mara, 2, AgreementState.ACTIVE, 12_000);
        agreement(mara, 3, AgreementState.PROPOSED, 13_000);
        assertThat(list(manager).rows()).singleElement().satisfies(row -> {
            assertThat(row.therapists()).isEqualTo("Test Member");
            assertThat(row.changeProposed()).isTrue();
            TermsRow.Terms agreed = row.terms().orElseThrow();
            assertThat(agreed.state()).isEqualTo(AgreementState.ACTIVE);
            assertThat(agreed.frequency()).isEqualTo(Frequency.WEEKLY);
            assertThat(agreed.sessionMinutes()).isEqualTo(50);
            assertThat(agreed.fee()).hasToString("120.00 EUR");
            assertThat(agreed.cancellationHours()).isEqualTo(48);
            assertThat(agreed.cancellationPercent()).isEqualTo(80);
        });
    }

    @Test
    void aRelationshipWithoutAnAgreementIsListedToo() {
        assertThat(list(manager).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.terms()).isEmpty());
    }

    @Test
    void theListGoesOnPageByPageAndByCode() {
        for (int i = 0; i < 60; i++) {
            home.relationship(ben, home.person("P" + i));
        }
        TermsList first = list(manager);
        assertThat(first.rows()).hasSize(50);
        TermsList second = list(manager, new TermsList.Asked("", first.next(), null, false));
        assertThat(second.rows()).hasSize(11);
        assertThat(second.next()).isEmpty();
        assertThat(list(manager, new TermsList.Asked("", "", anna.id(), false)).rows())
                .extracting(TermsRow::relationship)
                .containsExactly(mara);
        assertThat(list(manager, new TermsList.Asked("ZZZ", "", null, true)).rows())
                .isEmpty();
    }

    @Test
    void otherPracticesAndOrganisationsAreNotListed() {
        session(mara, anna, TUESDAY, 9);
        UUID annex = home.anotherPractice("Annex");
        for (Actor.Member other : List.of(
                home.memberOf(annex, Role.PRACTICE_MANAGER),
                TestOrganisation.create().member(Role.PRACTICE_MANAGER))) {
            assertThat(overview(other, true, null).sessions()).isEmpty();
            assertThat(overview(other, true, anna.id()).sessions()).isEmpty();
            assertThat(list(other).rows()).isEmpty();
        }
    }

    @Test
    void anAdministratorWhoIsAlsoAManagerSeesThePracticesTheyManageOnly() {
        session(mara, anna, TUESDAY, 9);
        UUID annex = home.anotherPractice("Annex");
        Actor.Member both = home.memberOf(annex, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR);
        assertThat(overview(both, true, null).sessions()).isEmpty();
    }

    @Test
    void nobodyElseReadsTheOfficesLists() {
        for (Role role :
                List.of(Role.THERAPIST, Role.SUPERVISOR, Role.ETHICS_LEAD, Role.ADMINISTRATOR, Role.RESEARCHER)) {
            Actor.Member other = home.member(role);
            assertThat(refusal(() -> overview(other, true, null))).isEqualTo(SharedError.NOT_PERMITTED);
            assertThat(refusal(() -> list(other))).isEqualTo(SharedError.NOT_PERMITTED);
        }
    }
}
