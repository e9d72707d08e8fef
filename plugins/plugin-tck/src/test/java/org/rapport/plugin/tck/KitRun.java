package org.rapport.plugin.tck;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.rapport.spi.RapportPlugin;

/** Runs a kit as a vendor's build does, over a plugin made of classes of these tests. */
final class KitRun {

    private KitRun() {}

    /** Names and messages of the tests that a kit run failed. */
    static Map<String, String> failures(Class<?> kit) {
        Map<String, String> failures = new TreeMap<>();
        EngineTestKit.engine("junit-jupiter").selectors(selectClass(kit)).execute().allEvents().failed().stream()
                .forEach(event -> failures.put(event.getTestDescriptor().getDisplayName(), message(event)));
        return failures;
    }

    private static String message(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .map(Throwable::toString)
                .orElse("");
    }

    /** Copies classes to where they are packed from, and gives that directory. */
    static Path classes(Path plugins, List<Class<?>> types) throws IOException {
        Path own = Files.createDirectories(plugins.resolve(".classes"));
        for (Class<?> type : types) {
            String name = type.getName().replace('.', '/') + ".class";
            Path copy = own.resolve(name);
            Files.createDirectories(copy.getParent());
            Files.write(copy, Files.readAllBytes(Path.of("target/test-classes").resolve(name)));
        }
        return own;
    }

    /** Names the entry point of the plugin whose classes lie here. */
    static void entryPoint(Path classes, RapportPlugin plugin) throws IOException {
        Path services = Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(
                services.resolve(RapportPlugin.class.getName()),
                plugin.getClass().getName());
    }

    /** Packs what lies here as the only plugin. */
    static Path packed(Path classes, Path plugins) throws IOException {
        Path directory = Files.createDirectories(plugins.resolve("under-test"));
        Packing.jar(classes, directory.resolve("plugin.jar"));
        return directory;
    }
}
