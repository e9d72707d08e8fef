package org.rapport.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.AgreementView;
import org.rapport.contract.Agreements;
import org.rapport.contract.Frequency;
import org.rapport.contract.ProposeAgreement;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.TrialInstruments;
import org.rapport.relationship.ChooseSite;
import org.rapport.relationship.MovePhase;
import org.rapport.relationship.Phase;
import org.rapport.relationship.Relationships;
import org.rapport.relationship.Sites;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.SessionLog;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.SomeTerms;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** The rows by which lists find relationships are what they have to be after everything that may change them. */
class RelationshipRanksTest {

    private static final String DIFFERENT = "select * from ((table rapport.relationship_rank except table"
            + " rapport.relationship_rank_due) union all (table rapport.relationship_rank_due except table"
            + " rapport.relationship_rank)) d where organisation_id = ?";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final SessionRoom room = new SessionRoom(home, therapist, mara);
    private final UUID relationship = room.relationship();

    @BeforeAll
    static void instruments() {
        TrialInstruments.install();
    }

    @Test
    void aProposalAndItsWithdrawalAreSeen() {
        AgreementView proposal = proposed();
        assertRight();
        core.run(therapist, () -> core.bean(Agreements.class).withdraw(proposal.id()));
        assertRight();
    }

    @Test
    void aSessionAndItsChecksAreSeen() {
        UUID session = room.open();
        assertRight();
        room.clientAnswers(session, mara, 32);
        assertRight();
        core.run(
                therapist,
                () -> core.bean(SessionLog.class)
                        .mark(
                                session,
                                core.bean(SessionLog.class).session(session).version(),
                                Map.of(mara, AttendanceStatus.ATTENDED)));
        assertRight();
        room.therapistSkips(session);
        assertRight();
    }

    @Test
    void aSiteIsSeen() {
        UUID site = home.site("Mill Lane");
        long version = core.as(therapist, () -> core.bean(Sites.class).of(relationship))
                .version();
        core.run(therapist, () -> core.bean(Sites.class).choose(new ChooseSite(relationship, version, site)));
        assertThat(list("select site_id from rapport.relationship_rank where organisation_id = ?"))
                .containsExactly(site.toString());
        assertRight();
    }

    @Test
    void anEndedRelationshipHasNoRow() {
        long version = core.as(therapist, () -> core.bean(Relationships.class).header(relationship))
                .version();
        core.run(
                therapist,
                () -> core.bean(Relationships.class)
                        .move(new MovePhase(relationship, version, Phase.ENDED, LocalDate.of(2026, 11, 1))));
        assertThat(list("select member_id from rapport.relationship_rank where organisation_id = ?"))
                .isEmpty();
        assertRight();
    }

    private AgreementView proposed() {
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
                        List.of(),
                        List.of("Sleep through"))
                .with(SomeTerms.NO_SECRETS);
        core.as(therapist, () -> core.bean(Agreements.class).propose(new ProposeAgreement(relationship, terms)));
        return core.as(therapist, () -> core.bean(Agreements.class).versions(relationship))
                .get(0);
    }

    private void assertRight() {
        assertThat(list(DIFFERENT)).isEmpty();
    }

    private List<String> list(String sql) {
        return TestDatabase.get().column(sql, home.id());
    }
}
