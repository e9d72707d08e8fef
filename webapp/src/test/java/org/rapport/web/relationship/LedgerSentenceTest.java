package org.rapport.web.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapport.relationship.LedgerAudience;
import org.rapport.relationship.LedgerKind;
import org.rapport.relationship.timeline.LedgerLine;
import org.rapport.relationship.timeline.LedgerPage;
import org.rapport.task.TaskKind;
import org.rapport.web.i18n.Languages;
import org.rapport.web.i18n.Texts;

class LedgerSentenceTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID ANNA = UUID.fromString("01890000-0000-7000-8000-000000000001");

    private final Texts texts =
            new Texts(Arrays.stream(Objects.requireNonNull(new File("src/main/resources/org/rapport/web/texts").list()))
                    .filter(name -> !name.startsWith("Faces_"))
                    .toList());
    private final LedgerPage page =
            new LedgerPage(UUID.randomUUID(), BERLIN, List.of(), Map.of(ANNA, "Anna Berger"), List.of(), null);

    private LedgerLine line(String kind, @Nullable UUID subject, Map<String, String> facts) {
        return new LedgerLine(
                UUID.randomUUID(), Instant.EPOCH, kind, LedgerAudience.THERAPIST, "Member", null, subject, facts);
    }

    private String sentence(Locale language, String kind, Map<String, String> facts) {
        return new LedgerSentence(texts.in(language, BERLIN), (fact, value) -> Optional.of("<" + value + ">"))
                .of(line(kind, null, facts), page);
    }

    @Test
    void a_sentence_is_written_in_the_readers_language() {
        Map<String, String> facts = Map.of("number", "3", "at", "2026-11-24T13:00:00Z");
        assertThat(sentence(Locale.ENGLISH, "SESSION_PLANNED", facts))
                .isEqualTo("Session 3 planned for Tue 24 Nov 2026, 14:00");
        assertThat(sentence(Locale.GERMAN, "SESSION_PLANNED", facts)).startsWith("Sitzung 3 geplant für Di");
    }

    @Test
    void constants_are_written_as_words_of_their_kind() {
        assertThat(sentence(Locale.ENGLISH, "PHASE_CHANGED", Map.of("from", "WORKING", "to", "ENDED")))
                .isEqualTo("From “working” to “ended”");
        assertThat(sentence(Locale.GERMAN, "RELATIONSHIP_OPENED", Map.of("kind", "COUPLE", "participants", "2")))
                .isEqualTo("Beziehung eröffnet: Paar, Teilnehmende: 2");
    }

    @Test
    void persons_are_called_by_name_and_strangers_are_not() {
        assertThat(sentence(
                        Locale.ENGLISH,
                        "INSTRUMENT_ASSIGNED",
                        Map.of("instrument", "phq-9", "person", ANNA.toString())))
                .isEqualTo("PHQ-9 given to Anna Berger");
        assertThat(sentence(
                        Locale.ENGLISH,
                        "INSTRUMENT_ASSIGNED",
                        Map.of(
                                "instrument",
                                "own-form",
                                "person",
                                UUID.randomUUID().toString())))
                .isEqualTo("<own-form> given to somebody");
    }

    @Test
    void what_belongs_to_no_session_has_no_number() {
        Map<String, String> facts = Map.of("drop", "1.25", "person", ANNA.toString());
        Map<String, String> numbered = new HashMap<>(facts);
        numbered.put("number", "7");
        assertThat(sentence(Locale.ENGLISH, "ALLIANCE_NOTICE", numbered))
                .isEqualTo("Session 7: the alliance as Anna Berger sees it dipped by 1.25");
        numbered.put("number", "0");
        assertThat(sentence(Locale.GERMAN, "ALLIANCE_NOTICE", numbered))
                .isEqualTo("Die Allianz aus Sicht von Anna Berger ist um 1,25 zurückgegangen");
    }

    @Test
    void an_entry_leads_to_the_page_of_its_subject() {
        LedgerLine held = line("SESSION_HELD", ANNA, Map.of());
        assertThat(LedgerLook.of("SESSION_HELD").href(held, page)).isEqualTo("/session.xhtml?id=" + ANNA);
        LedgerLine without = line("SESSION_HELD", null, Map.of());
        assertThat(LedgerLook.of("SESSION_HELD").href(without, page)).isEmpty();
        assertThat(LedgerLook.of("SOMETHING_NEW").href(held, page)).isEmpty();
        assertThat(LedgerLook.of("AGREEMENT_IN_FORCE").href(held, page))
                .isEqualTo("/agreement.xhtml?relationship=" + page.relationshipId());
    }

    @Test
    void every_kind_of_every_feature_has_its_sentence_and_a_group_it_is_filtered_by() {
        TreeSet<String> missing = new TreeSet<>();
        for (Class<?> kind : constants(LedgerKind.class)) {
            for (Object constant : kind.getEnumConstants()) {
                String name = ((LedgerKind) constant).name();
                missing.addAll(missing("ledger." + name));
                LedgerLook.Group group = LedgerLook.of(name).group();
                missing.addAll(missing("ledger.group." + group));
                if (!LedgerLook.kinds(group).contains(name)) {
                    missing.add(name + " in " + group);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void groups_are_offered_once_in_their_order_and_nothing_unknown() {
        assertThat(LedgerLook.groups(List.of("PHASE_CHANGED", "SESSION_HELD", "SERIES_PLANNED", "SOMETHING_NEW")))
                .containsExactly(LedgerLook.Group.SESSIONS, LedgerLook.Group.COURSE);
    }

    @Test
    void every_task_of_every_feature_has_its_sentence() {
        TreeSet<String> missing = new TreeSet<>();
        for (Class<?> kind : constants(TaskKind.class)) {
            for (Object constant : kind.getEnumConstants()) {
                missing.addAll(missing("task." + ((TaskKind) constant).name()));
            }
        }
        assertThat(missing).isEmpty();
    }

    private List<String> missing(String key) {
        boolean known = Languages.ALL.stream()
                .allMatch(language -> texts.find(language, key).isPresent());
        return known ? List.of() : List.of(key);
    }

    private static List<Class<?>> constants(Class<?> type) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.rapport").stream()
                        .filter(JavaClass::isEnum)
                        .filter(found -> found.isAssignableTo(type))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }
}
