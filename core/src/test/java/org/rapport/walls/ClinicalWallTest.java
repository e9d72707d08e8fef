package org.rapport.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestOrganisation;

/**
 * Whoever runs the organisation reads nothing clinical: every method of every boundary that has to do with clients
 * refuses practice managers, administrators and researchers, except the few named here. A new boundary is asked too.
 */
class ClinicalWallTest {

    /** Features without clients in them. */
    private static final List<String> OF_THE_ORGANISATION = List.of(
            "org.rapport.shared.",
            "org.rapport.audit.",
            "org.rapport.account.",
            "org.rapport.practice.",
            "org.rapport.plugin.");

    /** What the roles may call all the same, each because it shows nothing clinical. */
    private static final Set<String> OPEN = Set.of(
            // administrative projections, whose columns another test watches
            "PRACTICE_MANAGER OfficeSchedule.overview",
            "PRACTICE_MANAGER OfficeTerms.list",
            // which instruments there are, and what is wrong with wording files
            "PRACTICE_MANAGER Instruments.catalogue",
            "ADMINISTRATOR Instruments.catalogue",
            "RESEARCHER Instruments.catalogue",
            "ADMINISTRATOR Instruments.wordingProblems",
            // words of questionnaires, which are nobody's answers
            "ADMINISTRATOR Questionnaires.asOwn",
            "ADMINISTRATOR Questionnaires.install",
            "ADMINISTRATOR Questionnaires.installed",
            "ADMINISTRATOR Questionnaires.made",
            "ADMINISTRATOR Questionnaires.make",
            "ADMINISTRATOR Questionnaires.offerAgain",
            "ADMINISTRATOR Questionnaires.preview",
            "ADMINISTRATOR Questionnaires.remove",
            "ADMINISTRATOR Questionnaires.retire",
            // what was decided about plugins, nothing else of the journal
            "ADMINISTRATOR PluginJournal.page",
            // how often forms were given, as figures, and what may be set for an instrument
            "ADMINISTRATOR InstrumentUse.counted",
            "ADMINISTRATOR InstrumentUse.of",
            "ADMINISTRATOR InstrumentSettings.change",
            "ADMINISTRATOR InstrumentSettings.of",
            // from where on a difference asks for a look
            "ADMINISTRATOR DriftLimitSetting.current",
            "ADMINISTRATOR DriftLimitSetting.set",
            // which organisations have scores that wait for a plugin
            "PRACTICE_MANAGER WaitingScores.organisations",
            "ADMINISTRATOR WaitingScores.organisations",
            "RESEARCHER WaitingScores.organisations",
            // which organisations a nightly job goes through
            "PRACTICE_MANAGER SpreadRenewal.organisations",
            "ADMINISTRATOR SpreadRenewal.organisations",
            "RESEARCHER SpreadRenewal.organisations",
            "PRACTICE_MANAGER DriftNight.organisations",
            "ADMINISTRATOR DriftNight.organisations",
            "RESEARCHER DriftNight.organisations",
            "PRACTICE_MANAGER Birthdays.organisations",
            "ADMINISTRATOR Birthdays.organisations",
            "RESEARCHER Birthdays.organisations",
            "PRACTICE_MANAGER RiskWidening.organisations",
            "ADMINISTRATOR RiskWidening.organisations",
            "RESEARCHER RiskWidening.organisations",
            "PRACTICE_MANAGER CourseTurns.organisations",
            "ADMINISTRATOR CourseTurns.organisations",
            "RESEARCHER CourseTurns.organisations",
            // which organisations have files to read or to delete; files of the past are the administrator's to bring,
            // and
            // nothing of what stands in them comes back
            "PRACTICE_MANAGER ImportWork.organisations",
            "ADMINISTRATOR ImportWork.organisations",
            "RESEARCHER ImportWork.organisations",
            "PRACTICE_MANAGER ImportWork.leftAlone",
            "ADMINISTRATOR ImportWork.leftAlone",
            "RESEARCHER ImportWork.leftAlone",
            "ADMINISTRATOR Imports.begin",
            "ADMINISTRATOR Imports.cancel",
            "ADMINISTRATOR Imports.carryOut",
            "ADMINISTRATOR Imports.check",
            "ADMINISTRATOR Imports.history",
            "ADMINISTRATOR Imports.look",
            "ADMINISTRATOR Imports.problems",
            "ADMINISTRATOR Imports.send",
            // rules about young people are the organisation's to keep
            "ADMINISTRATOR JurisdictionRules.all",
            "ADMINISTRATOR JurisdictionRules.byPractice",
            "ADMINISTRATOR JurisdictionRules.choose",
            "ADMINISTRATOR JurisdictionRules.save",
            // the words people are asked with, and whether a missing consent stops anything
            "ADMINISTRATOR ConsentWording.all",
            "ADMINISTRATOR ConsentWording.remindOnly",
            "ADMINISTRATOR ConsentWording.remindsOnly",
            "ADMINISTRATOR ConsentWording.write",
            // whom clients call; and that somebody must look, without who and what: another test watches
            "PRACTICE_MANAGER CrisisContacts.of",
            "PRACTICE_MANAGER CrisisContacts.set",
            "PRACTICE_MANAGER RiskNotices.open",
            "PRACTICE_MANAGER RiskNotices.takeUp",
            "ADMINISTRATOR RiskNotices.open",
            "ADMINISTRATOR RiskNotices.takeUp",
            // own tasks, which name a kind and an id
            "PRACTICE_MANAGER MyTasks.mine",
            "ADMINISTRATOR MyTasks.mine",
            "RESEARCHER MyTasks.mine",
            "PRACTICE_MANAGER MyTasks.done",
            "ADMINISTRATOR MyTasks.done",
            "RESEARCHER MyTasks.done");

    private final TestOrganisation home = TestOrganisation.create();

    private static boolean isRefused(Method method, Actor who) throws Exception {
        Object bean = CoreContainer.get().bean(method.getDeclaringClass());
        Object[] arguments = Arguments.of(method, UUID.randomUUID());
        method.setAccessible(true);
        try {
            CoreContainer.get().as(who, () -> Boundaries.call(bean, method, arguments));
            return false;
        } catch (DomainException refused) {
            return refused.code() == SharedError.NOT_PERMITTED;
        } catch (RuntimeException gotThrough) {
            return false;
        }
    }

    @Test
    void whoRunsTheOrganisationIsRefusedAtEveryClinicalBoundary() throws Exception {
        CoreContainer.get();
        Set<String> gotThrough = new TreeSet<>();
        for (Role role : List.of(Role.PRACTICE_MANAGER, Role.ADMINISTRATOR, Role.RESEARCHER)) {
            Actor who = home.member(role);
            for (Method method : Boundaries.methods()) {
                String type = method.getDeclaringClass().getName();
                if (OF_THE_ORGANISATION.stream().noneMatch(type::startsWith) && !isRefused(method, who)) {
                    gotThrough.add(role + " " + method.getDeclaringClass().getSimpleName() + "." + method.getName());
                }
            }
        }
        assertThat(gotThrough).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    @Test
    void mostMethodsAreAsked() {
        CoreContainer.get();
        assertThat(Boundaries.methods().stream()
                        .map(method -> method.getDeclaringClass().getName())
                        .filter(type -> OF_THE_ORGANISATION.stream().noneMatch(type::startsWith)))
                .hasSizeGreaterThan(40);
    }
}
