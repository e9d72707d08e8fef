package org.rapport.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rapport.client.ClientError;
import org.rapport.shared.DomainException;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.SomeTerms;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

class AgreementsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID jonas = home.person("Jonas");
    private final UUID couple = home.relationship(therapist, mara, jonas);

    @Test
    void comesIntoForceWhenEverybodySigned() {
        AgreementView proposal = proposed(couple);
        signByTherapist(proposal);
        signByClient(proposal, mara, "  mara   TEST ");
        assertThat(latest(couple).state()).isEqualTo(AgreementState.PROPOSED);
        signByClient(proposal, jonas, "Jonas Test");
        AgreementView now = latest(couple);
        assertThat(now.state()).isEqualTo(AgreementState.ACTIVE);
        assertThat(now.goals()).containsExactly("Sleep <b>well</b> '; drop table x; --", "Sich trauen 🙂 שלום");
        assertThat(now.parties()).allMatch(AgreementView.Party::signed);
        assertThat(core.as(therapist, () -> core.bean(Agreements.class).inForce(couple)))
                .hasValueSatisfying(summary -> assertThat(summary.fee()).hasToString("120.00 EUR"));
    }

    @Test
    void aLaterVersionSupersedesTheFormer() {
        signedByAll(couple);
        signedByAll(couple);
        assertThat(core.as(therapist, () -> core.bean(Agreements.class).versions(couple)))
                .extracting(AgreementView::state)
                .containsExactly(AgreementState.ACTIVE, AgreementState.SUPERSEDED);
    }

    @Test
    void aSecondSignatureIsRefused() {
        AgreementView proposal = proposed(couple);
        signByClient(proposal, mara, "Mara Test");
        refused(() -> signByClient(proposal, mara, "Mara Test"), AgreementError.ALREADY_SIGNED);
    }

    @Test
    void twoSignaturesOfOnePersonAtOnceLeaveOne() {
        AgreementView proposal = proposed(couple);
        List<CompletableFuture<Void>> both = List.of(
                CompletableFuture.runAsync(() -> signByClient(proposal, mara, "Mara Test")),
                CompletableFuture.runAsync(() -> signByClient(proposal, mara, "Mara Test")));
        long refused = both.stream().filter(AgreementsTest::wasRefused).count();
        assertThat(refused).isEqualTo(1);
        assertThat(latest(couple).parties().stream().filter(AgreementView.Party::signed))
                .hasSize(1);
    }

    private static boolean wasRefused(CompletableFuture<Void> call) {
        try {
            call.join();
            return false;
        } catch (CompletionException e) {
            assertThat(((DomainException) e.getCause()).code()).isEqualTo(AgreementError.ALREADY_SIGNED);
            return true;
        }
    }

    @Test
    void termsThatWereNotReadCannotBeSigned() {
        AgreementView proposal = proposed(couple);
        refused(
                () -> core.run(
                        link(mara, proposal.id()),
                        () -> core.bean(AgreementForClient.class)
                                .sign(new SignAgreement(proposal.id(), "0".repeat(64), "Mara Test"))),
                AgreementError.TERMS_CHANGED);
    }

    @Test
    void anotherNameIsNotASignature() {
        AgreementView proposal = proposed(couple);
        refused(() -> signByClient(proposal, mara, "Jonas Test"), AgreementError.NAME_DOES_NOT_MATCH);
    }

    @Test
    void anEmptyDrawingIsNotASignature() {
        AgreementView proposal = proposed(couple);
        refused(
                () -> core.run(
                        therapist,
                        () -> core.bean(Agreements.class)
                                .sign(new SignAgreement(proposal.id(), proposal.digest(), " "))),
                AgreementError.SIGNATURE_EMPTY);
    }

    @Test
    void nobodyUnderEighteenSigns() {
        UUID child = home.person("Kim", LocalDate.now(java.time.ZoneOffset.UTC).minusYears(12));
        UUID family = home.relationship(therapist, mara, child);
        AgreementView proposal = proposed(family);
        refused(() -> signByClient(proposal, child, "Kim Test"), ClientError.UNDER_AGE);
        signByTherapist(proposal);
        signByClient(proposal, mara, "Mara Test");
        assertThat(latest(family).state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void aUnitWithNobodyOfAgeGetsNoProposal() {
        UUID child = home.person("Kim", LocalDate.now(java.time.ZoneOffset.UTC).minusYears(12));
        UUID alone = home.relationship(therapist, child);
        refused(() -> proposed(alone), AgreementError.NOBODY_MAY_SIGN);
    }

    @Test
    void everythingThatDoesNotFitIsAnsweredAtOnce() {
        LocalDate start = LocalDate.of(2026, 12, 1);
        AgreementTerms bad = new AgreementTerms(
                start,
                null,
                5,
                new BigDecimal("-1"),
                "EUR",
                1001,
                start.minusDays(1),
                24,
                101,
                List.of(0),
                List.of("x".repeat(10_000)));
        assertThatThrownBy(() -> core.as(
                        therapist, () -> core.bean(Agreements.class).propose(new ProposeAgreement(couple, bad))))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        failure -> assertThat(failure.violations())
                                .extracting(violation -> violation.field())
                                .contains(
                                        "frequency",
                                        "sessionMinutes",
                                        "fee",
                                        "endsOn",
                                        "cancellationPercent",
                                        "expectedSessions",
                                        "reviewAfter",
                                        "goals"));
    }

    @Test
    void aSecondProposalWaitsForTheFirst() {
        proposed(couple);
        refused(() -> proposed(couple), AgreementError.PROPOSAL_OPEN);
    }

    @Test
    void aProposalCanBeTakenBackOneInForceCannot() {
        AgreementView first = proposed(couple);
        signByClient(first, mara, "Mara Test");
        core.run(therapist, () -> core.bean(Agreements.class).withdraw(first.id()));
        refused(() -> signByTherapist(first), AgreementError.NOT_OPEN);
        AgreementView second = signedByAll(couple);
        refused(
                () -> core.run(therapist, () -> core.bean(Agreements.class).withdraw(second.id())),
                AgreementError.NOT_OPEN);
        assertThat(latest(couple).state()).isEqualTo(AgreementState.ACTIVE);
    }

    @Test
    void theDatabaseKeepsASignedVersionAsItIs() throws SQLException {
        AgreementView signed = signedByAll(couple);
        String where = " where organisation_id = '" + home.id() + "' and ";
        for (String statement : List.of(
                "update rapport.agreement_version set fee_minor = 1" + where + "id = '" + signed.id() + "'",
                "update rapport.agreement_version set goals = ''" + where + "id = '" + signed.id() + "'",
                "update rapport.agreement_version set state = 'PROPOSED'" + where + "id = '" + signed.id() + "'",
                "delete from rapport.agreement_version" + where + "id = '" + signed.id() + "'",
                "update rapport.agreement_signature set signed_at = now()" + where + "agreement_id = '" + signed.id()
                        + "'",
                "delete from rapport.agreement_signature" + where + "agreement_id = '" + signed.id() + "'")) {
            try (Connection connection = TestDatabase.get().asOwner();
                    Statement sql = connection.createStatement()) {
                assertThatThrownBy(() -> sql.execute(statement))
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo("RA001"));
            }
        }
    }

    @Test
    void theApplicationsRoleCannotChangeASignedVersionInItsOwnOrganisationEither() throws SQLException {
        AgreementView signed = signedByAll(couple);
        String version = " where id = '" + signed.id() + "'";
        String signatures = " where agreement_id = '" + signed.id() + "'";
        Map<String, String> refusals = Map.of(
                "update rapport.agreement_version set fee_minor = 1" + version,
                "RA001",
                "update rapport.agreement_version set goals = ''" + version,
                "RA001",
                "update rapport.agreement_version set state = 'PROPOSED'" + version,
                "RA001",
                "delete from rapport.agreement_version" + version,
                "RA001",
                "update rapport.agreement_signature set signed_at = now()" + signatures,
                "42501",
                "delete from rapport.agreement_signature" + signatures,
                "42501",
                "truncate rapport.agreement_signature",
                "42501");
        for (Map.Entry<String, String> each : refusals.entrySet()) {
            try (Connection connection = TestDatabase.get().asApplication();
                    Statement sql = connection.createStatement()) {
                connection.setAutoCommit(false);
                sql.execute("select set_config('rapport.organisation', '" + home.id() + "', true)");
                assertThatThrownBy(() -> sql.execute(each.getKey()))
                        .as(each.getKey())
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                e -> assertThat(e.getSQLState()).isEqualTo(each.getValue()));
            }
        }
    }

    @Test
    void aLinkOpensItsOwnVersionOnly() {
        AgreementView proposal = proposed(couple);
        UUID stranger = home.person("Noor");
        UUID other = home.relationship(therapist, stranger);
        refused(
                () -> core.as(
                        link(mara, UUID.randomUUID()),
                        () -> core.bean(AgreementForClient.class).read(proposal.id())),
                SharedError.NOT_FOUND);
        refused(
                () -> core.as(
                        link(stranger, proposal.id()),
                        () -> core.bean(AgreementForClient.class).read(proposal.id())),
                SharedError.NOT_FOUND);
        assertThat(other).isNotEqualTo(couple);
    }

    @Test
    void othersAreRefused() {
        AgreementView proposal = proposed(couple);
        refused(
                () -> core.as(
                        home.therapist(), () -> core.bean(Agreements.class).versions(couple)),
                SharedError.NOT_FOUND);
        refused(
                () -> core.as(
                        TestOrganisation.create().therapist(),
                        () -> core.bean(Agreements.class).versions(couple)),
                SharedError.NOT_FOUND);
        for (Role role : List.of(Role.SUPERVISOR, Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.RESEARCHER)) {
            Actor.Member member = home.member(role);
            refused(
                    () -> core.as(member, () -> core.bean(Agreements.class).versions(couple)),
                    SharedError.NOT_PERMITTED);
        }
        refused(
                () -> core.run(
                        therapist,
                        () -> core.bean(AgreementForClient.class)
                                .sign(new SignAgreement(proposal.id(), proposal.digest(), "Mara Test"))),
                SharedError.NOT_PERMITTED);
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .asInstanceOf(type(DomainException.class))
                .extracting(DomainException::code)
                .isEqualTo(code);
    }

    private AgreementView proposed(UUID relationship) {
        AgreementTerms terms = new AgreementTerms(
                        SomeTerms.today().plusDays(4),
                        Frequency.WEEKLY,
                        50,
                        new BigDecimal("120"),
                        "EUR",
                        24,
                        null,
                        48,
                        50,
                        List.of(18, 6, 12),
                        List.of("Sleep <b>well</b> '; drop table x; --", "Sich trauen 🙂 שלום"))
                .with(SomeTerms.NO_SECRETS);
        core.as(therapist, () -> core.bean(Agreements.class).propose(new ProposeAgreement(relationship, terms)));
        return latest(relationship);
    }

    private AgreementView latest(UUID relationship) {
        return core.as(therapist, () -> core.bean(Agreements.class).versions(relationship))
                .get(0);
    }

    private AgreementView signedByAll(UUID relationship) {
        AgreementView proposal = proposed(relationship);
        signByTherapist(proposal);
        signByClient(proposal, mara, "Mara Test");
        signByClient(proposal, jonas, "Jonas Test");
        return latest(relationship);
    }

    private void signByTherapist(AgreementView proposal) {
        core.run(
                therapist,
                () -> core.bean(Agreements.class)
                        .sign(new SignAgreement(proposal.id(), proposal.digest(), "{\"lines\":[[[1,2],[3,4]]]}")));
    }

    private void signByClient(AgreementView proposal, UUID person, String name) {
        core.run(
                link(person, proposal.id()),
                () -> core.bean(AgreementForClient.class)
                        .sign(new SignAgreement(proposal.id(), proposal.digest(), name)));
    }

    private Actor.ClientByLink link(UUID person, UUID subject) {
        return new Actor.ClientByLink(home.id(), person, UUID.randomUUID(), subject);
    }
}
