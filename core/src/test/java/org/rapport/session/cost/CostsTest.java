package org.rapport.session.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class CostsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID relationship = home.relationship(therapist, home.person("Mara"), home.person("Noor"));
    private final LocalDate today = LocalDate.now(BERLIN);
    private int number;

    private static Timestamp at(LocalDate day, int hour) {
        return Timestamp.from(day.atTime(hour, 0).atZone(BERLIN).toInstant());
    }

    private void agreed(String arrangements) {
        LocalDate from = today.minusDays(100);
        TestOrganisation.execute(
                "insert into rapport.agreement_version (organisation_id, id, relationship_id, number, state, proposed_by,"
                        + " proposed_at, starts_on, frequency, session_minutes, fee_minor, fee_currency, expected_sessions,"
                        + " cancellation_hours, cancellation_percent, goals, digest, activated_at, arrangements)"
                        + " values (?, ?, ?, 1, 'ACTIVE', ?, ?, ?, 'WEEKLY', 50, 12001, 'EUR', 24, 48, 50, ''::bytea, '', ?, ?)",
                home.id(),
                UUID.randomUUID(),
                relationship,
                therapist.id(),
                at(from, 9),
                from,
                at(from, 9),
                arrangements);
    }

    private void session(LocalDate day, String state, @Nullable Timestamp calledOff) {
        TestOrganisation.execute(
                "insert into rapport.session (organisation_id, id, relationship_id, therapist_id, number, starts_at,"
                        + " ends_at, state, cancelled_at, cancelled_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                home.id(),
                UUID.randomUUID(),
                relationship,
                therapist.id(),
                ++number,
                at(day, 10),
                at(day, 11),
                state,
                calledOff,
                calledOff == null ? null : "CLIENT");
    }

    private Statement statement(Actor.Member who, LocalDate from, LocalDate to, Splitting splitting) {
        return core.as(
                who, () -> core.bean(Costs.class).statement(new AskStatement(relationship, from, to, splitting)));
    }

    @Test
    void aPeriodComesToWhatWasAgreedAndIsSharedAsAgreed() {
        agreed("PAYER=SHARED");
        session(today.minusDays(20), "HELD", null);
        session(today.minusDays(13), "CANCELLED", at(today.minusDays(13), 8));
        session(today.minusDays(6), "CANCELLED", at(today.minusDays(10), 8));
        session(today.minusDays(30), "HELD", null);
        session(today.plusDays(3), "PLANNED", null);
        Statement statement = statement(therapist, today.minusDays(20), today.plusDays(10), Splitting.AS_AGREED);
        assertThat(statement.charges())
                .extracting(Charge::kind)
                .containsExactly(ChargeKind.SESSION, ChargeKind.CALLED_OFF_LATE);
        // 120.01 and half of it, 60.01
        assertThat(statement.total()).hasToString("180.02 EUR");
        assertThat(statement.parts())
                .extracting(part -> part.due().toString())
                .containsExactly("90.01 EUR", "90.01 EUR");
        assertThat(statement(therapist, today.minusDays(20), today, Splitting.TOGETHER)
                        .parts())
                .isEmpty();
    }

    @Test
    void whatIsPaidByOneIsSharedOnlyWhenAsked() {
        agreed("PAYER=CLIENT");
        session(today.minusDays(20), "HELD", null);
        assertThat(statement(therapist, today.minusDays(30), today, Splitting.AS_AGREED)
                        .parts())
                .isEmpty();
        assertThat(statement(therapist, today.minusDays(30), today, Splitting.EQUALLY)
                        .parts())
                .extracting(Statement.Part::name)
                .containsExactly("Mara Test", "Noor Test");
    }

    @Test
    void aPeriodThatDoesNotFitIsRefused() {
        assertThat(refusal(() -> statement(therapist, today, today.minusDays(1), Splitting.TOGETHER)))
                .isEqualTo(CostError.PERIOD_UPSIDE_DOWN);
        assertThat(refusal(() -> statement(therapist, today.minusYears(2).minusDays(1), today, Splitting.TOGETHER)))
                .isEqualTo(CostError.PERIOD_TOO_LONG);
    }

    @Test
    void theEstimateIsMadeFromTheAgreementInForce() {
        assertThat(estimate(therapist)).isEmpty();
        agreed("");
        assertThat(estimate(therapist).orElseThrow().total()).hasToString("2880.24 EUR");
        assertThat(estimate(therapist).orElseThrow().inForce()).isTrue();
    }

    private Optional<Estimate> estimate(Actor.Member who) {
        return core.as(who, () -> core.bean(Costs.class).estimate(relationship));
    }

    @Test
    void othersAreRefused() {
        for (Actor.Member other :
                List.of(home.therapist(), TestOrganisation.create().therapist())) {
            assertThat(refusal(() -> estimate(other))).isEqualTo(SharedError.NOT_FOUND);
            assertThat(refusal(() -> statement(other, today, today, Splitting.TOGETHER)))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
        Actor.Member office = home.member(Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.SUPERVISOR);
        assertThat(refusal(() -> statement(office, today, today, Splitting.TOGETHER)))
                .isEqualTo(SharedError.NOT_PERMITTED);
    }
}
