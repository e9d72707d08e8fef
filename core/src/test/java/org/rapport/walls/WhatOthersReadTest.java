package org.rapport.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rapport.client.minor.AssentOutcome;
import org.rapport.client.minor.GuardianRight;
import org.rapport.client.minor.ParentAccess;
import org.rapport.client.minor.WhoSigns;
import org.rapport.consent.family.ContactStatus;
import org.rapport.consent.family.DescribeRelation;
import org.rapport.consent.family.RelationType;
import org.rapport.consent.family.Relations;
import org.rapport.contract.AgreementView;
import org.rapport.measure.check.Assignments;
import org.rapport.measure.check.Checks;
import org.rapport.measure.form.AssignInstrument;
import org.rapport.measure.form.SaveDraft;
import org.rapport.measure.response.RawAnswers;
import org.rapport.plugin.TrialInstruments;
import org.rapport.relationship.care.ContactCare;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;
import org.rapport.testing.YoungPeople;

/**
 * Everything the boundaries give to a participant or a guardian of a family, called one by one with every id there is, a new
 * boundary too without being named here: nobody's contact is in it, and for guardians nothing the young person works on,
 * answers or said.
 */
class WhatOthersReadTest {

    private static final String KEPT = "kept-from-all@example.org";
    private static final String ANSWER = "I am afraid of him";
    private static final Pattern READS_CONTACT = Pattern.compile("\"[^\"\n]*\\bcontact(_kind)?\\b[^\"\n]*\"");

    private static final CoreContainer CORE = CoreContainer.get();
    private static final List<UUID> IDS = new ArrayList<>();
    private static UUID mara;
    private static UUID jonas;
    private static UUID lea;
    private static UUID agreement;
    private static UUID check;
    private static TestOrganisation home;

    @BeforeAll
    static void aFamily() {
        TrialInstruments.install();
        home = TestOrganisation.create();
        Actor.Member therapist = home.therapist();
        YoungPeople young = new YoungPeople(home, therapist);
        young.practiceGoesBy(YoungPeople.rule(16, WhoSigns.GUARDIANS, ParentAccess.RELEASED_OR_DECIDED));
        mara = home.person("Mara");
        jonas = home.person("Jonas");
        lea = young.aged("Lea", 15);
        UUID family = home.relationship(therapist, mara, jonas, lea);
        TestOrganisation.execute("update rapport.person set contact = ? where organisation_id = ?", KEPT, home.id());
        for (UUID person : List.of(mara, jonas, lea)) {
            CORE.run(therapist, () -> CORE.bean(ContactCare.class).keep(family, person, "He must not find them"));
        }
        DescribeRelation estranged = new DescribeRelation(
                mara, jonas, null, RelationType.PARTNER, mara, ContactStatus.CUT_OFF, null, "He must not find them");
        CORE.run(therapist, () -> CORE.bean(Relations.class).describe(family, estranged));
        young.guardian(family, lea, mara, Set.of(GuardianRight.SIGN));
        young.guardian(family, lea, jonas, Set.of(GuardianRight.SIGN));
        young.assent(family, lea, AssentOutcome.GIVEN);
        AgreementView first = young.proposed(family);
        young.signByTherapist(first);
        young.sign(first, mara, "Mara Test");
        young.sign(first, jonas, "Jonas Test");
        young.signAsGuardian(young.guardianLink(first, mara), "Mara Test");
        young.signAsGuardian(young.guardianLink(first, jonas), "Jonas Test");
        check = CORE.as(
                        therapist,
                        () -> CORE.bean(Assignments.class)
                                .assign(new AssignInstrument(family, TrialInstruments.CHECK, List.of(lea), null)))
                .get(0);
        CORE.as(
                new Actor.ClientByLink(home.id(), lea, UUID.randomUUID(), check),
                () -> CORE.bean(Checks.class)
                        .saveDraft(new SaveDraft(check, 1, RawAnswers.of(Map.of("goals", ANSWER)))));
        agreement = young.proposed(family).id();
        IDS.addAll(List.of(family, agreement, first.id(), check, mara, jonas, lea));
    }

    private static List<Method> open(Who who) {
        return Boundaries.methods().stream()
                .filter(method ->
                        Set.of(method.getAnnotation(Permits.class).value()).contains(who))
                .toList();
    }

    /** What this actor reads, by method, over all ids. */
    private static Map<String, String> read(Who who, Actor actor) {
        Map<String, String> read = new TreeMap<>();
        for (Method method : open(who)) {
            for (UUID id : IDS) {
                String name = method.getDeclaringClass().getSimpleName() + "." + method.getName();
                contents(method, actor, id).ifPresent(text -> read.merge(name, text, String::concat));
            }
        }
        return read;
    }

    private static Optional<String> contents(Method method, Actor actor, UUID id) {
        try {
            method.setAccessible(true);
            Object bean = CORE.bean(method.getDeclaringClass());
            Object[] arguments = Arguments.of(method, id);
            return Optional.of(Contents.of(CORE.as(actor, () -> Boundaries.call(bean, method, arguments))));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static List<Map<String, String>> everything() {
        List<Map<String, String>> all = new ArrayList<>();
        for (UUID person : List.of(mara, jonas, lea)) {
            all.add(read(Who.CLIENT, new Actor.ClientSignedIn(home.id(), person)));
            for (UUID subject : List.of(agreement, check, IDS.get(0))) {
                all.add(read(
                        Who.CLIENT_BY_LINK, new Actor.ClientByLink(home.id(), person, UUID.randomUUID(), subject)));
            }
        }
        for (UUID guardian : List.of(mara, jonas)) {
            all.add(asGuardian(guardian));
        }
        return all;
    }

    private static Map<String, String> asGuardian(UUID guardian) {
        return read(Who.GUARDIAN_BY_LINK, new Actor.GuardianByLink(home.id(), guardian, UUID.randomUUID(), agreement));
    }

    @Test
    void noContactIsInAnythingAParticipantOrGuardianReads() {
        Set<String> called = new TreeSet<>();
        for (Map<String, String> read : everything()) {
            assertThat(read)
                    .allSatisfy((method, text) -> assertThat(text)
                            .as(method)
                            .doesNotContain("kept-from-all", "He must not find them", "CUT_OFF"));
            called.addAll(read.keySet());
        }
        assertThat(called)
                .contains(
                        "AgreementForClient.read",
                        "AgreementForGuardian.read",
                        "LedgerPages.forParticipant",
                        "MyConsents.open",
                        "Checks.form");
    }

    @Test
    void aGuardianReadsNeitherGoalsNorAnswersNorOtherPeople() {
        Map<String, String> read = asGuardian(jonas);
        assertThat(read).containsKey("AgreementForGuardian.read");
        assertThat(read)
                .allSatisfy((method, text) ->
                        assertThat(text).as(method).doesNotContain(YoungPeople.GOAL, ANSWER, "Mara", "GIVEN"));
    }

    @Test
    void aGuardianReachesTheseMethodsAndNoOther() {
        assertThat(open(Who.GUARDIAN_BY_LINK))
                .extracting(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .containsExactlyInAnyOrder(
                        "AgreementForGuardian.read",
                        "AgreementForGuardian.sign",
                        "AgreementForGuardian.askForLink",
                        "GuardianAppointments.next",
                        "OwnCounters.of",
                        "OwnCounters.ask",
                        "OwnCounters.agree",
                        "OwnCounters.takeBack");
    }

    @Test
    void onlyTheFeatureOfPersonsReadsTheColumnsOfTheirContacts() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/rapport"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> READS_CONTACT.matcher(read(file)).find())
                            .map(file -> file.getName(4).toString() + "." + file.getName(5)))
                    .allMatch(place -> place.startsWith("rapport.client") || place.startsWith("rapport.demo"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
