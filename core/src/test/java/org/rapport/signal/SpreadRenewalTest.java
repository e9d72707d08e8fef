package org.rapport.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestClock;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class SpreadRenewalTest {

    private static final Duration DAY = Duration.ofDays(1);
    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final List<UUID> clients = new ArrayList<>();

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    /** A session in which so many clients answer, every other one with 28 and with 36. */
    private SessionRoom answeredBy(int count) {
        UUID[] persons = new UUID[count];
        for (int i = 0; i < count; i++) {
            persons[i] = home.person("Client" + i);
            clients.add(persons[i]);
        }
        SessionRoom room = new SessionRoom(home, home.therapist(), persons);
        UUID session = room.open();
        room.therapistAnswers(session, 30);
        for (int i = 0; i < count; i++) {
            room.clientAnswers(session, persons[i], i % 2 == 0 ? 28 : 36);
        }
        return room;
    }

    private int renewed() {
        return core.as(
                new Actor.Job(home.id(), "night"),
                () -> core.bean(SpreadRenewal.class).renew());
    }

    private int renewedAfter(Duration ahead) {
        return TestClock.later(ahead, this::renewed);
    }

    private List<BigDecimal> spreads() {
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.prepareStatement("select spread_between from rapport.signal_parameters"
                        + " where organisation_id = ? order by number")) {
            statement.setObject(1, home.id());
            List<BigDecimal> spreads = new ArrayList<>();
            var rows = statement.executeQuery();
            while (rows.next()) {
                spreads.add(rows.getBigDecimal(1).stripTrailingZeros());
            }
            return spreads;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void thirtyClientsReplaceTheInstrumentsOwnValueInTheNight() {
        answeredBy(30);
        assertThat(spreads()).containsExactly(new BigDecimal("1.2"));
        assertThat(renewed()).isEqualTo(1);
        // 30 means, each 1 away from 8: root of 30/29
        assertThat(spreads()).containsExactly(new BigDecimal("1.2"), new BigDecimal("1.0171"));
    }

    @Test
    void twentyNineClientsChangeNothing() {
        answeredBy(29);
        assertThat(renewed()).isZero();
        assertThat(spreads()).containsExactly(new BigDecimal("1.2"));
    }

    @Test
    void aNightIsDoneOnceAndAVersionIsMadeOnlyWhenTheValueDiffers() {
        answeredBy(30);
        assertThat(renewed()).isEqualTo(1);
        SessionRoom more = answeredBy(10);
        assertThat(renewed()).isZero();
        assertThat(renewedAfter(DAY)).isZero();
        UUID session = more.open();
        more.therapistAnswers(session, 30);
        clients.subList(30, 40).forEach(person -> more.clientAnswers(session, person, 4));
        assertThat(renewedAfter(DAY)).isZero();
        assertThat(renewedAfter(DAY.multipliedBy(2))).isEqualTo(1);
        assertThat(spreads()).hasSize(3);
    }

    @Test
    void theNightBeginsAtTwoWhereThePracticeIs() {
        answeredBy(30);
        ZoneId zone = ZoneId.of("Europe/Berlin");
        Instant two = LocalDate.now(zone).plusDays(3).atTime(2, 0).atZone(zone).toInstant();
        Duration until = Duration.between(Instant.now(), two);
        assertThat(renewedAfter(until.minusMinutes(1))).isEqualTo(1);
        TestOrganisation.execute(
                "insert into rapport.signal_parameters (organisation_id, id, instrument_id, scale_id, number,"
                        + " spread_between, clients, provenance, computed_at, in_force_from)"
                        + " values (?, ?, ?, 'alliance', 3, 5, 0, 'CONFIGURED', now(), now())",
                home.id(),
                UUID.randomUUID(),
                TrialInstruments.CHECK);
        assertThat(renewedAfter(until.minusSeconds(20))).isZero();
        assertThat(renewedAfter(until.plusMinutes(1))).isEqualTo(1);
    }

    @Test
    void theJobGoesThroughAllOrganisations() {
        answeredBy(30);
        core.bean(NightlySpread.class).run();
        assertThat(spreads()).hasSize(2);
        assertThat(core.bean(NightlySpread.class).pause()).isLessThan(Duration.ofHours(1));
    }

    @Test
    void clientsOfAnotherOrganisationDoNotCount() {
        answeredBy(20);
        TestOrganisation other = TestOrganisation.create();
        SessionRoom elsewhere = new SessionRoom(other, other.therapist(), other.person("Noor"), other.person("Tom"));
        assertThat(elsewhere.open()).isNotNull();
        assertThat(core.as(
                        new Actor.Job(other.id(), "night"),
                        () -> core.bean(SpreadRenewal.class).renew()))
                .isZero();
        assertThat(spreads()).hasSize(1);
    }

    @Test
    void nobodyButAJobRenews() {
        for (Actor who : List.of(
                home.therapist(),
                home.member(Role.ADMINISTRATOR, Role.PRACTICE_MANAGER, Role.SUPERVISOR),
                new Actor.ClientSignedIn(home.id(), home.person("Mara")))) {
            assertThat(refusal(() ->
                            core.as(who, () -> core.bean(SpreadRenewal.class).renew())))
                    .isEqualTo(SharedError.NOT_PERMITTED);
        }
    }
}
