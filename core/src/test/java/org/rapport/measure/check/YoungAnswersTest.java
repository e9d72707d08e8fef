package org.rapport.measure.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.client.ClientError;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.MinorError;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.contract.AgreementView;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.AssignmentRow;
import org.rapport.measure.form.CheckLink;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

/** When a young person may answer, and what is said when not. */
class YoungAnswersTest {

    private static final Map<String, String> FULL =
            Map.of("goals", "7", "tasks", "8", "bond", "9", "heard", "6", "tension", "0");

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member therapist = home.therapist();
    private final YoungPeople young = new YoungPeople(home, therapist);
    private final UUID mara = home.person("Mara");
    private final UUID lea = young.aged("Lea", 14);
    private final UUID family = home.relationship(therapist, mara, lea);
    private final UUID check = assigned();

    @BeforeAll
    static void install() {
        TrialInstruments.install();
    }

    private UUID assigned() {
        TrialInstruments.install();
        return core.as(
                        therapist,
                        () -> core.bean(Assignments.class)
                                .assign(new AssignInstrument(family, TrialInstruments.CHECK, List.of(lea), null)))
                .get(0);
    }

    private Actor byLink() {
        CheckLink link = core.as(therapist, () -> core.bean(Assignments.class).link(check));
        OpenedLink opened = core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()));
        return opened.actor().orElseThrow();
    }

    private ErrorCode obstacle() {
        AssignmentRow row = core.as(
                        therapist, () -> core.bean(Assignments.class).of(family))
                .get(0);
        assertThat(row.mayHaveLink()).isFalse();
        ErrorCode shown = row.obstacle().orElseThrow();
        assertThat(refusal(this::byLink)).isEqualTo(shown);
        Actor signedIn = new Actor.ClientSignedIn(home.id(), lea);
        assertThat(refusal(() -> core.as(signedIn, () -> core.bean(Checks.class).form(check, null))))
                .as("whoever does not consent alone has no portal")
                .isEqualTo(SharedError.NOT_FOUND);
        return shown;
    }

    private void answer(Actor who) {
        core.as(
                who,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(check, UUID.randomUUID(), "en", RawAnswers.of(FULL))));
    }

    private void agreed() {
        AgreementView proposal = young.proposed(family);
        young.signByTherapist(proposal);
        young.sign(proposal, mara, "Mara Test");
        young.signAsGuardian(young.guardianLink(proposal, mara), "Mara Test");
    }

    @Test
    void withoutARuleNobodyUnderEighteenAnswers() {
        assertThat(obstacle()).isEqualTo(ClientError.UNDER_AGE);
    }

    @Test
    void belowTheAgeAGuardianSignsFirst() {
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        assertThat(obstacle()).isEqualTo(MinorError.GUARDIAN_CONSENT_NEEDED);
        young.guardian(family, lea, mara);
        assertThat(obstacle()).isEqualTo(MinorError.GUARDIAN_CONSENT_NEEDED);
        agreed();
        answer(byLink());
    }

    @Test
    void anAgreementInForceWithoutAGuardiansSignatureForTheChildIsNoConsent() {
        AgreementView proposal = young.proposed(family);
        young.signByTherapist(proposal);
        young.sign(proposal, mara, "Mara Test");
        assertThat(young.latest(family).active()).isTrue();
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        assertThat(obstacle()).isEqualTo(MinorError.GUARDIAN_CONSENT_NEEDED);
    }

    @Test
    void whereTheRuleWantsAssentItIsGivenFirst() {
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS_AND_ASSENT, ParentAccess.RELEASED_ONLY));
        young.guardian(family, lea, mara);
        young.assent(family, lea, AssentOutcome.NOT_ABLE);
        agreed();
        assertThat(young.latest(family).active()).isTrue();
        assertThat(obstacle()).isEqualTo(MinorError.ASSENT_NEEDED);
        young.assent(family, lea, AssentOutcome.GIVEN);
        answer(byLink());
    }

    @Test
    void aChildWhoSaysNoIsAskedNoMoreWhateverTheRule() {
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_ONLY));
        young.guardian(family, lea, mara);
        agreed();
        Actor link = byLink();
        young.assent(family, lea, AssentOutcome.REFUSED);
        assertThat(obstacle()).isEqualTo(MinorError.ASSENT_REFUSED);
        assertThat(refusal(() -> answer(link))).isEqualTo(MinorError.ASSENT_REFUSED);
    }

    @Test
    void fromTheAgeOfTheRuleOnAYoungPersonAnswersAlone() {
        young.practiceGoesBy(YoungPeople.rule(14, WhoSigns.GUARDIANS_AND_ASSENT, ParentAccess.RELEASED_ONLY));
        answer(byLink());
    }
}
