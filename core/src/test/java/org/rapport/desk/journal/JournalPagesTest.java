package org.rapport.desk.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.testing.Refusals.refusal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.client.ContactKind;
import org.rapport.client.NewParticipant;
import org.rapport.client.PersonInput;
import org.rapport.client.RegisterUnit;
import org.rapport.client.UnitKind;
import org.rapport.desk.Today;
import org.rapport.measure.course.SessionChecks;
import org.rapport.measure.course.SessionRoom;
import org.rapport.plugin.InstalledFiles;
import org.rapport.plugin.PluginDecisions;
import org.rapport.plugin.PluginHostTrial;
import org.rapport.plugin.Plugins;
import org.rapport.plugin.TrialInstruments;
import org.rapport.practice.Members;
import org.rapport.relationship.ParticipantRecords;
import org.rapport.relationship.RegisterRelationship;
import org.rapport.relationship.Registered;
import org.rapport.relationship.Registration;
import org.rapport.relationship.timeline.AskLedger;
import org.rapport.relationship.timeline.LedgerPages;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

class JournalPagesTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member ethicsLead = home.member(Role.ETHICS_LEAD);
    private final Actor.Member therapist = home.therapist();
    private final UUID mara = home.person("Mara");
    private final UUID relationship = home.relationship(therapist, mara);

    private JournalPage page(AskJournal asked) {
        return core.as(ethicsLead, () -> core.bean(JournalPages.class).page(asked));
    }

    private List<String> actions(AskJournal asked) {
        return page(asked).lines().stream().map(JournalLine::action).toList();
    }

    private static AskJournal about(UUID id) {
        return new AskJournal(null, id, null, null, null, null);
    }

    private static AskJournal by(Actor.Member member) {
        return new AskJournal(member.id(), null, null, null, null, null);
    }

    private static AskJournal only(EntryKind kind) {
        return new AskJournal(null, null, kind, null, null, null);
    }

    private void readLedger(Actor.Member who, UUID of) {
        core.as(who, () -> core.bean(LedgerPages.class).forTherapist(AskLedger.newest(of)));
    }

    private void openPerson(UUID person, UUID in) {
        core.as(therapist, () -> core.bean(ParticipantRecords.class).open(in, person));
    }

    private String code(UUID of) {
        return core.as(ethicsLead, () -> core.bean(JournalSubjects.class).named(of))
                .orElseThrow()
                .codes()
                .get(0);
    }

    @Test
    void whoReadAndWhoChangedWhatIsToldWithTheCodeAndNotTheName() {
        readLedger(therapist, relationship);
        core.run(therapist, () -> core.bean(Members.class).preferLanguage("de"));
        List<JournalLine> lines = page(AskJournal.everything()).lines();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).action()).isEqualTo("MEMBER_LANGUAGE_CHANGED");
        assertThat(lines.get(0).kind()).isEqualTo(EntryKind.CHANGED);
        assertThat(lines.get(0).actorName()).isEqualTo("Test Member");
        assertThat(lines.get(1).action()).isEqualTo("LEDGER_SHOWN");
        assertThat(lines.get(1).kind()).isEqualTo(EntryKind.READ);
        assertThat(lines.get(1).codes()).containsExactly(code(relationship));
        assertThat(lines.toString()).doesNotContain("Test Member");
    }

    @Test
    void anEntryAboutAPluginSaysWhichOneInWhichVersion() {
        PluginHostTrial.start();
        Actor.Member administrator = home.member(Role.ADMINISTRATOR);
        installed(administrator, "1.0.0");
        installed(administrator, "2.0.0");
        core.run(administrator, () -> core.bean(PluginDecisions.class).remove("journal-diary"));
        TrialInstruments.install();
        assertThat(page(AskJournal.everything()).lines())
                .extracting(line -> line.action() + " " + line.subjectName())
                .containsExactly(
                        "PLUGIN_REMOVED journal-diary 2.0.0",
                        "PLUGIN_REPLACED journal-diary 2.0.0",
                        "PLUGIN_INSTALLED journal-diary 1.0.0");
    }

    private JournalPage decisions(Actor.Member who) {
        return core.as(who, () -> core.bean(PluginJournal.class).page(null));
    }

    @Test
    void anAdministratorReadsWhatWasDecidedAboutPluginsAndNothingElse() {
        PluginHostTrial.start();
        Actor.Member administrator = home.member(Role.ADMINISTRATOR);
        readLedger(therapist, relationship);
        installed(administrator, "1.0.0");
        core.run(administrator, () -> core.bean(PluginDecisions.class).remove("journal-diary"));
        TrialInstruments.install();
        String key = "0123456789abcdef".repeat(4);
        operator("PLUGIN_KEY_TRUSTED", "KEY", key);
        assertThat(decisions(administrator).lines())
                .extracting(line -> line.action() + " " + line.actorName() + " " + line.subjectName())
                .containsExactly(
                        "PLUGIN_KEY_TRUSTED  " + key,
                        "PLUGIN_REMOVED Test Member journal-diary 1.0.0",
                        "PLUGIN_INSTALLED Test Member journal-diary 1.0.0");
        assertThat(actions(AskJournal.everything())).contains("PLUGIN_DECISIONS_SHOWN");
        assertThat(decisions(TestOrganisation.create().member(Role.ADMINISTRATOR))
                        .lines())
                .isEmpty();
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Actor.Member other = home.member(role);
                assertThat(refusal(() -> decisions(other))).isEqualTo(SharedError.NOT_PERMITTED);
            }
        }
    }

    /** As the operator's command writes it. */
    private void operator(String action, String kind, String value) {
        UUID decision = UUID.randomUUID();
        TestOrganisation.execute(
                "insert into gate.plugin_trust_decision (id, kind, value, trusted, decided_at) values (?, ?, ?, true, now())",
                decision,
                kind,
                value);
        TestOrganisation.execute(
                "insert into rapport.journal_entry (organisation_id, id, at, actor_kind, action, subject_kind, subject_id)"
                        + " values (?, ?, now() + interval '1 minute', 'Operator', ?, 'plugin', ?)",
                home.id(),
                UUID.randomUUID(),
                action,
                decision);
    }

    private void installed(Actor.Member administrator, String version) {
        UUID upload = core.as(
                administrator,
                () -> core.bean(Plugins.class).send(InstalledFiles.diary("journal-diary", version, "rested")));
        core.run(administrator, () -> core.bean(PluginDecisions.class).install(upload));
    }

    @Test
    void aPageOfTheJournalIsAnEntryItself() {
        readLedger(therapist, relationship);
        page(AskJournal.everything());
        JournalLine own = page(AskJournal.everything()).lines().get(0);
        assertThat(own.action()).isEqualTo("JOURNAL_SHOWN");
        assertThat(own.actorId()).isEqualTo(ethicsLead.id());
        assertThat(own.records()).isEqualTo(1);
    }

    @Test
    void onlyTheEthicsLeadOfTheOrganisationLooksThroughIt() {
        readLedger(therapist, relationship);
        for (Role role : Role.values()) {
            if (role != Role.ETHICS_LEAD) {
                Actor.Member other = home.member(role);
                assertThat(refusal(() -> core.as(
                                other, () -> core.bean(JournalPages.class).page(AskJournal.everything()))))
                        .isEqualTo(SharedError.NOT_PERMITTED);
                assertThat(refusal(() -> core.as(
                                other, () -> core.bean(JournalSubjects.class).find("mara"))))
                        .isEqualTo(SharedError.NOT_PERMITTED);
            }
        }
        Actor.Member stranger = TestOrganisation.create().member(Role.ETHICS_LEAD);
        assertThat(core.as(stranger, () -> core.bean(JournalPages.class).page(AskJournal.everything()))
                        .lines())
                .isEmpty();
        assertThat(core.as(stranger, () -> core.bean(JournalPages.class).page(about(relationship)))
                        .lines())
                .isEmpty();
        assertThat(core.as(stranger, () -> core.bean(JournalSubjects.class).find("mara")))
                .isEmpty();
        assertThat(core.as(stranger, () -> core.bean(JournalSubjects.class).named(mara)))
                .isEmpty();
    }

    @Test
    void oneMembersEntriesAreFound() {
        Actor.Member colleague = home.therapist();
        UUID theirs = home.relationship(colleague, home.person("Noor"));
        readLedger(therapist, relationship);
        readLedger(colleague, theirs);
        assertThat(page(by(colleague)).lines())
                .singleElement()
                .satisfies(line -> assertThat(line.codes()).containsExactly(code(theirs)));
    }

    @Test
    void readingsAndChangesAreToldApart() {
        readLedger(therapist, relationship);
        core.run(therapist, () -> core.bean(Members.class).preferLanguage("de"));
        assertThat(actions(only(EntryKind.CHANGED))).containsExactly("MEMBER_LANGUAGE_CHANGED");
        assertThat(actions(only(EntryKind.READ))).contains("LEDGER_SHOWN").doesNotContain("MEMBER_LANGUAGE_CHANGED");
    }

    @Test
    void whatIsAboutARelationshipIsFoundWhateverItsSubjectIs() {
        TrialInstruments.install();
        UUID kim = home.person("Kim");
        UUID lou = home.person("Lou");
        SessionRoom room = new SessionRoom(home, therapist, kim, lou);
        UUID session = room.open();
        room.clientAnswers(session, kim, 30);
        core.as(therapist, () -> core.bean(SessionChecks.class).of(session, "en"));
        readLedger(therapist, relationship);
        assertThat(actions(about(room.relationship())))
                .contains("SESSION_OPENED", "CHECK_ANSWERED", "SESSION_CHECKS_SHOWN")
                .doesNotContain("LEDGER_SHOWN");
        assertThat(actions(about(kim))).contains("CHECK_ANSWERED", "SESSION_CHECKS_SHOWN");
        assertThat(actions(about(lou))).contains("SESSION_CHECKS_SHOWN").doesNotContain("CHECK_ANSWERED");
        assertThat(actions(about(relationship))).containsExactly("LEDGER_SHOWN");
    }

    @Test
    void aRelationshipIsFoundFromTheTransactionOnThatMadeIt() {
        PersonInput person =
                new PersonInput("Zoe", "Berger", LocalDate.of(1990, 1, 31), "de", ContactKind.NONE, null, false);
        RegisterUnit unit = new RegisterUnit(
                home.practice(),
                UnitKind.INDIVIDUAL,
                LocalDate.of(2026, 11, 2),
                List.of(NewParticipant.of(null, person)));
        Registered registered = core.as(
                therapist,
                () -> core.bean(Registration.class).register(new RegisterRelationship(UUID.randomUUID(), unit)));
        assertThat(actions(about(registered.relationshipId()))).contains("RELATIONSHIP_OPENED");
    }

    @Test
    void aDaysPageIsAboutEveryRelationshipOnIt() {
        UUID second = home.relationship(therapist, home.person("Noor"));
        core.as(therapist, () -> core.bean(Today.class).today());
        assertThat(actions(about(relationship))).containsExactly("TODAY_SHOWN");
        assertThat(page(about(second)).lines())
                .singleElement()
                .satisfies(
                        line -> assertThat(line.codes()).containsExactlyInAnyOrder(code(relationship), code(second)));
    }

    @Test
    void ofAPersonWhatConcernsTheirPartnerAloneIsLeftOut() {
        UUID jonas = home.person("Jonas");
        UUID couple = home.relationship(therapist, mara, jonas);
        openPerson(mara, couple);
        openPerson(jonas, couple);
        readLedger(therapist, couple);
        readLedger(therapist, relationship);
        assertThat(actions(about(mara))).containsExactly("LEDGER_SHOWN", "LEDGER_SHOWN", "PERSON_SHOWN");
        assertThat(actions(about(jonas))).filteredOn("PERSON_SHOWN"::equals).hasSize(1);
        assertThat(actions(about(couple))).filteredOn("PERSON_SHOWN"::equals).hasSize(2);
    }

    @Test
    void anEntryAboutTwoRelationshipsOfAPersonIsShownOnce() {
        UUID couple = home.relationship(therapist, mara, home.person("Jonas"));
        core.as(therapist, () -> core.bean(Today.class).today());
        assertThat(actions(about(mara))).containsExactly("TODAY_SHOWN");
        assertThat(actions(about(couple))).containsExactly("TODAY_SHOWN");
    }

    @Test
    void daysAndPagesLeadThroughTheWholeJournalWithoutGapsOrRepetitions() {
        Instant noon = Instant.parse("2026-03-10T12:00:00Z");
        for (int i = 0; i < 120; i++) {
            // pairs of entries of the same moment
            TestOrganisation.execute(
                    "insert into rapport.journal_entry (organisation_id, id, at, actor_kind, actor_id, action,"
                            + " subject_kind, subject_id, reading) values (?, ?, ?, 'Member', ?, 'LEDGER_SHOWN',"
                            + " 'relationship', ?, true)",
                    home.id(),
                    UUID.randomUUID(),
                    Timestamp.from(noon.plus(Duration.ofHours(i / 2))),
                    therapist.id(),
                    relationship);
        }
        for (UUID of : Arrays.asList(null, relationship)) {
            List<UUID> seen = new ArrayList<>();
            JournalCursor after = null;
            do {
                JournalPage page = page(new AskJournal(
                        therapist.id(), of, EntryKind.READ, noon, noon.plus(Duration.ofHours(50)), after));
                page.lines().forEach(line -> seen.add(line.id()));
                after = page.next() == null
                        ? null
                        : JournalCursor.parse(page.next().text()).orElseThrow();
            } while (after != null);
            assertThat(seen).hasSize(100).doesNotHaveDuplicates();
        }
    }

    @Test
    void aSubjectIsFoundByCodeAndByTheBeginningOfEitherName() {
        TestOrganisation.execute(
                "update rapport.client_unit set code = 'QR-0007' where organisation_id = ?", home.id());
        JournalSubjects subjects = core.bean(JournalSubjects.class);
        assertThat(core.as(ethicsLead, () -> subjects.find(" qr-0007 ")))
                .containsExactly(new SubjectFound(relationship, "", List.of("QR-0007")));
        for (String typed : List.of("MAR", "Mara Te", "test m")) {
            assertThat(core.as(ethicsLead, () -> subjects.find(typed)))
                    .extracting(SubjectFound::id)
                    .containsExactly(mara);
        }
        assertThat(core.as(ethicsLead, () -> subjects.find("  "))).isEmpty();
        assertThat(core.as(ethicsLead, () -> subjects.find("%"))).isEmpty();
        assertThat(actions(AskJournal.everything())).contains("JOURNAL_SUBJECTS_SHOWN");
    }

    @Test
    void anAddressThatIsNoPlaceInTheJournalIsNone() {
        for (String odd : List.of("", "~", "x~y", "2026-11-24T10:00:00Z~", "2026-11-24T10:00:00Z~x")) {
            assertThat(JournalCursor.parse(odd)).isEmpty();
        }
    }
}
