package org.rapport.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ApiShapeTest {

    @Test
    void the_api_has_at_most_35_public_types() throws Exception {
        assertThat(publicTypes()).hasSizeBetween(20, 35);
    }

    @Test
    void every_signature_names_jdk_and_spi_types_only() throws Exception {
        List<String> foreign = new ArrayList<>();
        for (Class<?> type : publicTypes()) {
            List<Executable> members = new ArrayList<>(Arrays.asList(type.getDeclaredMethods()));
            members.addAll(List.of(type.getDeclaredConstructors()));
            for (Executable member : members) {
                if (Modifier.isPublic(member.getModifiers())) {
                    namedBy(member)
                            .filter(name -> !name.startsWith("java.") && !name.startsWith("org.rapport.spi."))
                            .forEach(foreign::add);
                }
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void an_interface_asks_a_plugin_for_at_most_five_methods() throws Exception {
        assertThat(publicTypes())
                .filteredOn(Class::isInterface)
                .filteredOn(type -> !type.isAnnotation())
                .allSatisfy(type -> assertThat(type.getDeclaredMethods()).hasSizeLessThanOrEqualTo(5));
    }

    @Test
    void a_plugin_overrides_only_what_it_offers() {
        assertThat(RapportPlugin.class.getDeclaredMethods())
                .filteredOn(method -> !method.isDefault())
                .extracting(Method::getName)
                .containsExactly("descriptor");
    }

    @Test
    void workflows_and_summarisers_are_a_trial_and_nothing_else_is() throws Exception {
        assertThat(publicTypes())
                .filteredOn(type -> type.isAnnotationPresent(Experimental.class))
                .containsExactlyInAnyOrder(
                        FeedbackWorkflow.class,
                        WorkflowStep.class,
                        WorkflowState.class,
                        NoteSummariser.class,
                        SummaryStatement.class);
        assertThat(RapportPlugin.class.getDeclaredMethods())
                .filteredOn(method -> method.isAnnotationPresent(Experimental.class))
                .extracting(Method::getName)
                .containsExactlyInAnyOrder("feedbackWorkflows", "noteSummarisers");
    }

    @Test
    void every_type_says_since_when_it_is_there() throws IOException {
        List<Path> silent;
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/rapport/spi"))) {
            silent = sources.filter(source -> !source.endsWith("package-info.java"))
                    .filter(source -> !says(source, " * @since 1."))
                    .toList();
        }
        assertThat(silent).isEmpty();
    }

    private static boolean says(Path source, String words) {
        try {
            return Files.readString(source).contains(words);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> namedBy(Executable member) {
        Stream<Class<?>> types = Stream.of(member.getParameters()).map(Parameter::getType);
        if (member instanceof Method method) {
            types = Stream.concat(types, Stream.of(method.getReturnType()));
        } else {
            assertThat(member).isInstanceOf(Constructor.class);
        }
        return types.map(type -> type.isArray() ? type.getComponentType() : type)
                .filter(type -> !type.isPrimitive())
                .map(Class::getName);
    }

    private static List<Class<?>> publicTypes() throws IOException, ReflectiveOperationException {
        Path classes = Path.of(RapportPlugin.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        List<String> names;
        try (Stream<Path> files = Files.list(classes.resolve("org/rapport/spi"))) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> "org.rapport.spi." + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
        List<Class<?>> types = new ArrayList<>();
        for (String name : names) {
            Class<?> type = Class.forName(name);
            if (Modifier.isPublic(type.getModifiers())) {
                types.add(type);
            }
        }
        return types;
    }
}
