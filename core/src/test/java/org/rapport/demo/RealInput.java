package org.rapport.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.account.PersonalLinks;
import org.rapport.client.ContactKind;
import org.rapport.client.NewParticipant;
import org.rapport.client.PersonInput;
import org.rapport.client.RegisterUnit;
import org.rapport.client.UnitKind;
import org.rapport.contract.AgreementForClient;
import org.rapport.contract.AgreementLinks;
import org.rapport.contract.AgreementTerms;
import org.rapport.contract.AgreementView;
import org.rapport.contract.Agreements;
import org.rapport.contract.Frequency;
import org.rapport.contract.LookingBack;
import org.rapport.contract.ProposeAgreement;
import org.rapport.contract.SignAgreement;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.check.PaperForms;
import org.rapport.measure.form.EnterFromPaper;
import org.rapport.measure.form.SkipCheck;
import org.rapport.measure.form.SkipReason;
import org.rapport.measure.form.SubmitCheck;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.relationship.MovePhase;
import org.rapport.relationship.Phase;
import org.rapport.relationship.RegisterRelationship;
import org.rapport.relationship.Registration;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.session.AttendanceStatus;
import org.rapport.session.CalledOffBy;
import org.rapport.session.PlanSessions;
import org.rapport.session.Rhythm;
import org.rapport.session.SessionLog;
import org.rapport.session.SessionPlan;
import org.rapport.session.SessionRow;
import org.rapport.shared.access.Actor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.SomeTerms;

/** What people do through the boundaries with one couple, so that its rows can be held against those of the demonstration. */
final class RealInput {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private final CoreContainer core = CoreContainer.get();
    private final Actor.Member therapist;
    private final UUID relationship = UUID.randomUUID();
    private List<UUID> persons = List.of();

    RealInput(Actor.Member therapist) {
        this.therapist = therapist;
    }

    /** Does all of it and gives the relationship. */
    UUID live(UUID practice) {
        register(practice);
        signed();
        withdrawn();
        signed();
        List<UUID> sessions = planned();
        held(sessions.get(0), Map.of(persons.get(0), AttendanceStatus.ATTENDED, persons.get(1), AttendanceStatus.LATE));
        answered(sessions.get(0), persons.get(0), false);
        answered(sessions.get(0), persons.get(1), true);
        own(sessions.get(0));
        held(
                sessions.get(1),
                Map.of(persons.get(0), AttendanceStatus.ATTENDED, persons.get(1), AttendanceStatus.EXCUSED));
        core.run(
                therapist,
                () -> core.bean(Checks.class)
                        .skip(new SkipCheck(check(sessions.get(1), therapist.id()), SkipReason.NO_TIME)));
        core.run(
                therapist,
                () -> core.bean(SessionLog.class)
                        .cancel(sessions.get(2), version(sessions.get(2)), CalledOffBy.CLIENT));
        core.run(therapist, () -> core.bean(LookingBack.class).done(relationship, LocalDate.now(ZONE)));
        paper();
        move(Phase.WORKING, null);
        move(Phase.ENDING, null);
        proposed();
        return relationship;
    }

    private void register(UUID practice) {
        RegisterUnit unit = new RegisterUnit(
                practice,
                UnitKind.COUPLE,
                LocalDate.now(ZONE),
                List.of(NewParticipant.of(null, adult("Mara")), NewParticipant.of(null, adult("Jonas"))));
        core.run(
                therapist,
                () -> core.bean(Registration.class).register(new RegisterRelationship(relationship, unit, site())));
        persons = header().participants().stream().map(name -> name.personId()).toList();
    }

    private UUID site() {
        return core.bean(Registration.class).practices().get(0).sites().get(0).id();
    }

    private static PersonInput adult(String name) {
        return new PersonInput(
                name, "Test", LocalDate.of(1985, 5, 5), "en", ContactKind.EMAIL, name + "@example.org", false);
    }

    private RelationshipHeader header() {
        return core.as(therapist, () -> core.bean(Relationships.class).header(relationship));
    }

    private AgreementView proposed() {
        AgreementTerms terms = new AgreementTerms(
                        LocalDate.now(ZONE),
                        Frequency.WEEKLY,
                        80,
                        new BigDecimal("180.00"),
                        "EUR",
                        24,
                        null,
                        48,
                        50,
                        List.of(6, 12, 18),
                        List.of("Talk without shouting"))
                .with(SomeTerms.NO_SECRETS);
        core.run(therapist, () -> core.bean(Agreements.class).propose(new ProposeAgreement(relationship, terms)));
        return core.as(therapist, () -> core.bean(Agreements.class).present(relationship))
                .proposed()
                .orElseThrow();
    }

    private void signed() {
        AgreementView proposal = proposed();
        for (int i = 0; i < persons.size(); i++) {
            UUID person = persons.get(i);
            String name = i == 0 ? "Mara Test" : "Jonas Test";
            String secret = core.as(
                            therapist, () -> core.bean(AgreementLinks.class).issue(proposal.id(), person))
                    .secret();
            core.run(
                    through(secret),
                    () -> core.bean(AgreementForClient.class)
                            .sign(new SignAgreement(proposal.id(), proposal.digest(), name)));
        }
        core.run(
                therapist,
                () -> core.bean(Agreements.class)
                        .sign(new SignAgreement(proposal.id(), proposal.digest(), DemoNames.drawing(1))));
    }

    private void withdrawn() {
        AgreementView proposal = proposed();
        core.run(therapist, () -> core.bean(Agreements.class).withdraw(proposal.id()));
    }

    private List<UUID> planned() {
        LocalDateTime first = LocalDate.now(ZONE).minusDays(60).atTime(7, 0);
        core.run(
                therapist,
                () -> core.bean(SessionPlan.class).plan(new PlanSessions(relationship, first, 80, Rhythm.WEEKLY, 4)));
        core.run(
                therapist,
                () -> core.bean(SessionPlan.class)
                        .plan(new PlanSessions(relationship, first.plusDays(90), 80, Rhythm.ONCE, 1)));
        return core.as(therapist, () -> core.bean(SessionLog.class).of(relationship)).stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .map(SessionRow::id)
                .toList();
    }

    private void held(UUID session, Map<UUID, AttendanceStatus> came) {
        core.run(therapist, () -> core.bean(SessionLog.class).open(session));
        core.run(therapist, () -> core.bean(SessionLog.class).mark(session, version(session), came));
    }

    private long version(UUID session) {
        return core.as(therapist, () -> core.bean(SessionLog.class).session(session))
                .version();
    }

    private UUID check(UUID session, UUID respondent) {
        return StoredRows.one(
                "select id from rapport.assignment where session_id = ? and respondent_id = ?", session, respondent);
    }

    private void answered(UUID session, UUID person, boolean tension) {
        UUID check = check(session, person);
        String secret = core.as(therapist, () -> core.bean(Assignments.class).link(check))
                .secret();
        submit(through(secret), check, tension);
    }

    private void own(UUID session) {
        submit(therapist, check(session, therapist.id()), false);
    }

    private void submit(Actor who, UUID check, boolean tension) {
        Map<String, String> answers =
                new HashMap<>(Map.of("goals", "8", "tasks", "7", "bond", "6", "heard", "9", "tension", "0"));
        if (tension) {
            answers.putAll(Map.of("tension", "1", "tension-strength", "4", "tension-resolved", "6"));
        }
        core.run(
                who,
                () -> core.bean(Checks.class)
                        .submit(new SubmitCheck(check, UUID.randomUUID(), "en", RawAnswers.of(answers))));
    }

    private void paper() {
        Map<String, String> answers = new HashMap<>(Map.of("difficulty", "1"));
        for (int i = 1; i <= 9; i++) {
            answers.put("q" + i, i == 9 ? "0" : "1");
        }
        core.run(
                therapist,
                () -> core.bean(PaperForms.class)
                        .enter(new EnterFromPaper(
                                relationship,
                                TrialInstruments.PHQ9,
                                persons.get(0),
                                null,
                                LocalDate.now(ZONE),
                                UUID.randomUUID(),
                                RawAnswers.of(answers))));
    }

    private void move(Phase to, LocalDate ended) {
        core.run(
                therapist,
                () -> core.bean(Relationships.class).move(new MovePhase(relationship, header().version(), to, ended)));
    }

    private Actor through(String secret) {
        return core.asNobody(() -> core.bean(PersonalLinks.class).open(secret))
                .actor()
                .orElseThrow();
    }
}
