package org.rapport.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
    void an_interface_asks_a_plugin_for_at_most_five_methods_and_for_one_without_a_default() throws Exception {
        assertThat(publicTypes()).filteredOn(Class::isInterface).allSatisfy(type -> {
            assertThat(type.getDeclaredMethods()).hasSizeLessThanOrEqualTo(5);
            assertThat(Stream.of(type.getDeclaredMethods()).filter(method -> !method.isDefault()))
                    .hasSize(1);
        });
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
