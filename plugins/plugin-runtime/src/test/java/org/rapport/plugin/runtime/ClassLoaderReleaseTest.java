package org.rapport.plugin.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;

class ClassLoaderReleaseTest {

    @TempDir
    Path root;

    @Test
    void what_a_plugin_answered_does_not_keep_its_classes_alive() throws Exception {
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        Kept kept = useAndClose(gone);
        boolean collected = false;
        for (int attempt = 0; attempt < 50 && !collected; attempt++) {
            System.gc();
            collected = gone.remove(100) != null;
        }
        assertThat(collected).isTrue();
        assertThat(kept.instrument().id()).isEqualTo("own");
        assertThat(kept.loader().refersTo(null)).isTrue();
    }

    private record Kept(Instrument instrument, PhantomReference<ClassLoader> loader) {}

    private Kept useAndClose(ReferenceQueue<ClassLoader> gone) throws IOException {
        Workshop workshop = new Workshop(root);
        workshop.scoring(
                "own",
                "LEFT.set(new Own()); throw new Error() { }; } ); }"
                        + " static final ThreadLocal<Object> LEFT = new ThreadLocal<>();"
                        + " static Optional<InstrumentScorer> unused() { return Optional.of(answers -> { return null;");
        try (PluginRegistry registry = workshop.scan()) {
            Instrument instrument = registry.instrument("own").orElseThrow();
            registry.score(instrument, Answers.none().with("q1", 1));
            return new Kept(instrument, new PhantomReference<>(loaderOf(registry), gone));
        }
    }

    private static ClassLoader loaderOf(PluginRegistry registry) {
        return registry.plugin("own").orElseThrow().loader();
    }
}
