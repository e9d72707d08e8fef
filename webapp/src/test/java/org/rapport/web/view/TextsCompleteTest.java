package org.rapport.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rapport.audit.JournalAction;
import org.rapport.shared.ErrorCode;
import org.rapport.shared.access.Actor;
import org.rapport.web.i18n.Languages;
import org.rapport.web.i18n.Texts;
import org.w3c.dom.Element;

class TextsCompleteTest {

    private static final Pattern PLAIN = Pattern.compile("\\btext(?:\\[|\\.of\\(|\\.with\\()'([^']+)'");
    private static final Pattern COUNTED = Pattern.compile("\\btext\\.count\\('([^']+)'");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private final Texts texts = new Texts(PageFiles.files(PageFiles.TEXTS, ".properties").stream()
            .map(file -> file.getFileName().toString())
            .filter(name -> !name.startsWith("Faces_"))
            .toList());

    @Test
    void every_language_has_the_same_keys() {
        for (Locale language : Languages.ALL) {
            assertThat(texts.keys(language))
                    .as(language.getLanguage())
                    .containsExactlyInAnyOrderElementsOf(texts.keys(Languages.DEFAULT));
        }
    }

    @Test
    void every_file_exists_in_every_language_with_the_same_keys() {
        for (Path file : PageFiles.files(PageFiles.TEXTS, "_en.properties")) {
            for (Locale language : Languages.ALL) {
                Path other = Path.of(file.toString().replace("_en.", "_" + language.getLanguage() + "."));
                assertThat(keys(other)).as(other.toString()).isEqualTo(keys(file));
            }
        }
    }

    @Test
    void no_key_stands_in_two_files() {
        Set<Object> seen = new HashSet<>();
        for (Path file : PageFiles.files(PageFiles.TEXTS, "_en.properties")) {
            assertThat(keys(file)).as(file.toString()).doesNotContainAnyElementsOf(seen.isEmpty() ? Set.of("") : seen);
            seen.addAll(keys(file));
        }
    }

    @Test
    void every_key_a_page_uses_has_a_text() {
        Set<String> missing = new TreeSet<>();
        for (Page page : PageFiles.all()) {
            used(page).stream().filter(key -> !known(key)).forEach(key -> missing.add(page + ": " + key));
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_error_code_has_a_sentence() {
        Set<String> missing = new TreeSet<>();
        for (Class<?> type : enumsOf(ErrorCode.class)) {
            for (Object constant : type.getEnumConstants()) {
                String key = "error." + type.getSimpleName() + "." + ((ErrorCode) constant).name();
                if (!known(key)) {
                    missing.add(key);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void every_action_of_the_journal_has_a_sentence_of_its_own() {
        Set<String> missing = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        Set<String> names = new HashSet<>();
        for (Class<?> type : enumsOf(JournalAction.class)) {
            for (Object constant : type.getEnumConstants()) {
                String name = ((JournalAction) constant).name();
                if (!names.add(name)) {
                    twice.add(name);
                }
                if (!known("journal." + name)) {
                    missing.add("journal." + name);
                }
            }
        }

        assertThat(names).hasSizeGreaterThan(50);
        assertThat(missing).isEmpty();
        assertThat(twice).isEmpty();
    }

    @Test
    void every_kind_of_actor_has_a_word_in_the_journal() {
        assertThat(Actor.class.getPermittedSubclasses())
                .allSatisfy(kind -> assertThat(known("journal.actor." + kind.getSimpleName()))
                        .as(kind.getSimpleName())
                        .isTrue());
    }

    @Test
    void a_text_has_the_same_figures_in_every_language() {
        for (String key : texts.keys(Languages.DEFAULT)) {
            Set<String> figures = figures(Languages.DEFAULT, key);
            assertThat(Languages.ALL)
                    .allSatisfy(language ->
                            assertThat(figures(language, key)).as(key).isEqualTo(figures));
        }
    }

    @Test
    void no_text_shouts() {
        for (Locale language : Languages.ALL) {
            assertThat(texts.keys(language))
                    .allSatisfy(key -> assertThat(texts.find(language, key).orElseThrow())
                            .as(key)
                            .doesNotContain("!")
                            .isNotBlank());
        }
    }

    /** A key that ends with a dot is completed at run time: there must be at least one that begins so. */
    private boolean known(String key) {
        if (key.endsWith(".")) {
            return texts.keys(Languages.DEFAULT).stream().anyMatch(known -> known.startsWith(key));
        }
        return Languages.ALL.stream()
                .allMatch(language -> texts.find(language, key).isPresent());
    }

    private Set<String> figures(Locale language, String key) {
        return PLACEHOLDER
                .matcher(texts.find(language, key).orElse(""))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> used(Page page) {
        List<String> keys = new ArrayList<>();
        for (String expression : page.expressions()) {
            Matcher plain = PLAIN.matcher(expression);
            while (plain.find()) {
                keys.add(plain.group(1));
            }
            Matcher counted = COUNTED.matcher(expression);
            while (counted.find()) {
                keys.add(counted.group(1) + ".one");
                keys.add(counted.group(1) + ".other");
            }
        }
        page.key().ifPresent(prefix -> keys.addAll(derived(page, prefix)));
        return keys;
    }

    /** The keys that templates and tags make from the page's prefix. */
    private static List<String> derived(Page page, String prefix) {
        List<String> keys = new ArrayList<>();
        boolean headed = page.elements().stream()
                .anyMatch(element -> Page.is(element, "facelets", "param")
                        && element.getAttribute("name").equals("heading"));
        if (!headed) {
            keys.add(prefix + ".title");
        }
        for (Element element : page.elements()) {
            if (Page.is(element, Page.OWN, "field", "command") && !element.hasAttribute("label")) {
                keys.add(prefix + "." + element.getAttribute("id"));
            }
        }
        return keys;
    }

    private static List<Class<?>> enumsOf(Class<?> parent) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.rapport").stream()
                        .filter(JavaClass::isEnum)
                        .filter(type -> type.isAssignableTo(parent))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    private static Set<Object> keys(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return properties.keySet();
    }
}
