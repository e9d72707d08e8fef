package org.rapport.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapport.account.IssuedLink;
import org.rapport.account.OpenedLink;
import org.rapport.account.PersonalLinks;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.JurisdictionRules;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.RecordAssent;
import org.rapport.client.minor.RecordGuardian;
import org.rapport.client.minor.RuleProvenance;
import org.rapport.client.minor.SaveRule;
import org.rapport.client.minor.WhoSigns;
import org.rapport.contract.AgreementForClient;
import org.rapport.contract.AgreementForGuardian;
import org.rapport.contract.AgreementLinks;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.AgreementView;
import org.rapport.contract.Agreements;
import org.rapport.contract.Frequency;
import org.rapport.contract.ProposeAgreement;
import org.rapport.contract.SignAgreement;
import org.rapport.relationship.care.AssentRecords;
import org.rapport.relationship.care.Guardianships;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;

/** What tests about young people do again and again, through the boundaries and as the people who do it. */
public final class YoungPeople {

    /** A goal that no guardian reads unless it was released. */
    public static final String GOAL = "To dare and say no at home";

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home;
    private final Actor.Member therapist;

    public YoungPeople(TestOrganisation home, Actor.Member therapist) {
        this.home = home;
        this.therapist = therapist;
    }

    /** Today at the practice. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Berlin"));
    }

    /** Somebody of this age for some weeks. */
    public UUID aged(String name, int years) {
        return home.person(name, today().minusYears(years).minusDays(50));
    }

    public static SaveRule rule(int age, WhoSigns whoSigns, ParentAccess access) {
        return new SaveRule(
                null, 0, "Trial land", age, null, whoSigns, access, "Made up for a test", RuleProvenance.UNVERIFIED);
    }

    /** The practice goes by a rule from now on. */
    public UUID practiceGoesBy(SaveRule rule) {
        Actor administrator = home.member(Role.ADMINISTRATOR);
        return core.as(administrator, () -> {
            JurisdictionRules rules = core.bean(JurisdictionRules.class);
            UUID id = rules.save(rule);
            rules.choose(home.practice(), id);
            return id;
        });
    }

    /** Somebody known in the unit may sign for the child from today on. */
    public UUID guardian(UUID relationship, UUID child, UUID guardian) {
        return guardian(relationship, child, guardian, Set.of(GuardianRight.values()));
    }

    public UUID guardian(UUID relationship, UUID child, UUID guardian, Set<GuardianRight> rights) {
        return core.as(
                therapist,
                () -> core.bean(Guardianships.class)
                        .record(relationship, child, new RecordGuardian(guardian, null, rights, today(), null)));
    }

    public UUID assent(UUID relationship, UUID child, AssentOutcome outcome) {
        return core.as(
                therapist,
                () -> core.bean(AssentRecords.class)
                        .record(relationship, child, new RecordAssent(outcome, today(), null)));
    }

    public AgreementView proposed(UUID relationship) {
        AgreementTerms terms = new AgreementTerms(
                        SomeTerms.today().plusDays(4),
                        Frequency.WEEKLY,
                        50,
                        new BigDecimal("95"),
                        "EUR",
                        24,
                        null,
                        48,
                        50,
                        List.of(6),
                        List.of(GOAL))
                .with(SomeTerms.NO_SECRETS);
        core.as(therapist, () -> core.bean(Agreements.class).propose(new ProposeAgreement(relationship, terms)));
        return latest(relationship);
    }

    public AgreementView latest(UUID relationship) {
        return core.as(therapist, () -> core.bean(Agreements.class).versions(relationship))
                .get(0);
    }

    public void signByTherapist(AgreementView proposal) {
        core.run(
                therapist,
                () -> core.bean(Agreements.class)
                        .sign(new SignAgreement(proposal.id(), proposal.digest(), "{\"lines\":[[[1,2],[3,4]]]}")));
    }

    /** A participant signs through an own link. */
    public void sign(AgreementView proposal, UUID person, String name) {
        IssuedLink link =
                core.as(therapist, () -> core.bean(AgreementLinks.class).issue(proposal.id(), person));
        core.run(
                opened(link),
                () -> core.bean(AgreementForClient.class)
                        .sign(new SignAgreement(proposal.id(), proposal.digest(), name)));
    }

    private Actor.ClientByLink opened(IssuedLink link) {
        OpenedLink opened = core.asNobody(() -> core.bean(PersonalLinks.class).open(link.secret()));
        return opened.actor().orElseThrow();
    }

    /** Who comes through a link made for a guardian. */
    public Actor.GuardianByLink guardianLink(AgreementView proposal, UUID guardian) {
        IssuedLink link =
                core.as(therapist, () -> core.bean(AgreementLinks.class).issueForGuardian(proposal.id(), guardian));
        Actor.ClientByLink holder = opened(link);
        return new Actor.GuardianByLink(holder.organisation(), holder.id(), holder.link(), holder.subject());
    }

    public void signAsGuardian(Actor.GuardianByLink guardian, String name) {
        String digest = core.as(
                        guardian, () -> core.bean(AgreementForGuardian.class).read(guardian.subject()))
                .digest();
        core.run(
                guardian,
                () -> core.bean(AgreementForGuardian.class).sign(new SignAgreement(guardian.subject(), digest, name)));
    }
}
