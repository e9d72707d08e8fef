package org.rapport.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.PluginState;
import org.rapport.plugin.runtime.Workshop;
import org.rapport.plugin.runtime.instrument.ScaleScore;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.spi.Answers;
import org.rapport.spi.Instrument;
import org.rapport.spi.PluginDescriptor;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** The operator's plugins come, are replaced and go while this instance runs. */
class PluginHostTest {

    private static final Answers ONE = Answers.none().with("q1", 1);

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);
    private final PluginHost host = core.bean(PluginHost.class);
    private final String id = "own-" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    Path root;

    private Workshop workshop;

    @BeforeEach
    void open() throws Exception {
        workshop = new Workshop(root);
        host.start(this);
    }

    @AfterEach
    void removeAgain() throws Exception {
        InstalledFiles.end(id);
        host.refresh();
        TrialInstruments.install();
    }

    private void install(String version, String title, String body) throws Exception {
        Path directory = workshop.plugin(
                id,
                Workshop.descriptor(id).replace("1.0.0", version)
                        + Workshop.instrument(id, "CUSTOM").replace("\"T\"", "\"" + title + "\"")
                        + "public Optional<InstrumentScorer> scorer(Instrument one) { return Optional.of(answers -> {"
                        + body + "}); }\n");
        Path zip = Workshop.zip(directory, root.resolve(version + ".zip"));
        InstalledFiles.install(zip, id, version, id + "@1.0");
        host.refresh();
    }

    private Optional<Instrument> offered() {
        return core.as(administrator, () -> core.bean(PluginInstruments.class).find(id));
    }

    private Optional<BigDecimal> score(Instrument structure) {
        return core.as(
                administrator,
                () -> core.bean(PluginInstruments.class)
                        .score(structure, ONE, Answers.none())
                        .score("total")
                        .flatMap(ScaleScore::value));
    }

    private PluginRow row() {
        return core.as(administrator, () -> core.bean(Plugins.class).all()).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void enable() {
        core.run(administrator, () -> core.bean(PluginDecisions.class).choose(id, true));
    }

    @Test
    void whatTheOperatorInstallsIsGivenOnceTheOrganisationSaysSo() throws Exception {
        install("1.0.0", "First", "return Map.of(\"total\", BigDecimal.ONE);");
        assertThat(offered()).isEmpty();
        assertThat(row()).satisfies(plugin -> {
            assertThat(plugin.place()).isEqualTo(PluginPlace.OPERATOR);
            assertThat(plugin.code()).isTrue();
            assertThat(plugin.enabled()).isFalse();
        });
        enable();
        assertThat(offered()).isPresent();
        assertThat(score(offered().orElseThrow())).contains(BigDecimal.ONE);
        Actor.Member elsewhere = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(core.as(elsewhere, () -> core.bean(PluginInstruments.class).find(id)))
                .isEmpty();
        core.run(administrator, () -> core.bean(PluginDecisions.class).choose(id, false));
        assertThat(offered()).isEmpty();
    }

    @Test
    void aNewerVersionTakesItsPlaceAndTheEarlierOneEndsWhatItBegan() throws Exception {
        install("1.0.0", "First", "return Map.of(\"total\", BigDecimal.ONE);");
        enable();
        Instrument first = offered().orElseThrow();
        install("2.0.0", "Second", "return Map.of(\"total\", BigDecimal.ZERO);");
        assertThat(offered().map(each -> each.title().in("en"))).contains("Second");
        assertThat(score(offered().orElseThrow())).contains(BigDecimal.ZERO);
        assertThat(score(first)).contains(BigDecimal.ONE);
        InstalledFiles.end(id);
        host.refresh();
        assertThat(offered()).isEmpty();
        assertThat(score(first)).isEmpty();
    }

    /** As {@code rapport migrate} and each start that knows the owner's password leave it behind. */
    @Test
    void whatAnEarlierReleaseBroughtEndsWhatItBeganAsLongAsThisOneBringsThePluginToo() throws Exception {
        install("1.0.0", "First", "return Map.of(\"total\", BigDecimal.ONE);");
        enable();
        Instrument first = offered().orElseThrow();
        InstalledFiles.end(id);
        host.refresh();
        assertThat(score(first)).isEmpty();
        InstalledFiles.keepOfRelease(root.resolve("1.0.0.zip"), id, id + "@1.0", false);
        assertThat(score(first)).isEmpty();
        Path next = Files.createDirectories(root.resolve("next"));
        Files.writeString(next.resolve("next.yaml"), InstalledFiles.yaml(id, "2.0.0", "rested"));
        InstalledFiles.keepOfRelease(Workshop.zip(next, root.resolve("next.zip")), id, id + "-week@2.0.0", true);
        assertThat(score(first)).contains(BigDecimal.ONE);
    }

    @Test
    void threeFailuresSuspendItAndAnAdministratorResumesIt() throws Exception {
        System.setProperty(id, "fails");
        install(
                "1.0.0",
                "First",
                "if (System.getProperty(\"" + id + "\") != null) { throw new IllegalStateException(); }"
                        + " return Map.of(\"total\", BigDecimal.ONE);");
        enable();
        Instrument first = offered().orElseThrow();
        for (int i = 0; i < 3; i++) {
            assertThat(score(first)).isEmpty();
        }
        System.clearProperty(id);
        assertThat(score(first)).isEmpty();
        assertThat(row().state()).isEqualTo(PluginState.SUSPENDED);
        assertThat(row().use().failures()).isEqualTo(3);
        core.run(administrator, () -> core.bean(PluginDecisions.class).resume(id));
        assertThat(row().state()).isEqualTo(PluginState.ACTIVE);
        assertThat(score(first)).contains(BigDecimal.ONE);
    }

    @Test
    void afterItsRemovalNothingKeepsItsClasses() throws Exception {
        install("1.0.0", "First", "return Map.of(\"total\", BigDecimal.ONE);");
        enable();
        score(offered().orElseThrow());
        ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
        PhantomReference<ClassLoader> loader = new PhantomReference<>(loader(), gone);
        InstalledFiles.end(id);
        host.refresh();
        boolean collected = false;
        for (int attempt = 0; attempt < 50 && !collected; attempt++) {
            System.gc();
            collected = gone.remove(100) != null;
        }
        assertThat(collected).isTrue();
        assertThat(loader.refersTo(null)).isTrue();
    }

    private ClassLoader loader() {
        return host.now().server().plugin(id).orElseThrow().loader();
    }

    @Test
    void scoresThatWaitAreTriedAgainWhenPluginsChange() throws Exception {
        UUID waiting = UUID.randomUUID();
        TestOrganisation.execute(
                "insert into rapport.outbox (organisation_id, id, kind, subject_id, created_at, available_at, attempts)"
                        + " values (?, ?, 'measure.pending-scores', ?, now(), now() + interval '1 hour', 9)",
                home.id(),
                waiting,
                waiting);
        install("1.0.0", "First", "return Map.of(\"total\", BigDecimal.ONE);");
        assertThat(TestDatabase.get()
                        .column("select cast(available_at <= now() as text) from rapport.outbox where id = ?", waiting))
                .containsExactly("true");
    }

    @Test
    void filesThatWereChangedInTheDatabaseAreNotLoadedAndTheEarlierOnesStay() throws Exception {
        install("1.0.0", "First", "return Map.of(\"total\", BigDecimal.ONE);");
        Path other = Files.createDirectories(root.resolve("other"));
        Files.writeString(other.resolve("other.yaml"), InstalledFiles.yaml(id, "1.0.0", "rested"));
        Path zip = Workshop.zip(other, root.resolve("other.zip"));
        InstalledFiles.end(id);
        UUID version = InstalledFiles.install(zip, id, "1.0.1", id + "@1.0");
        try (var owner = TestDatabase.get().asOwner();
                var statement = owner.createStatement()) {
            statement.execute("update gate.plugin set checksum = repeat('0', 64) where id = '" + version + "'");
        }
        host.refresh();
        assertThat(row().descriptor().map(PluginDescriptor::version)).contains("1.0.0");
    }
}
