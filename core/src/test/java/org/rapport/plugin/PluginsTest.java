package org.rapport.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.plugin.runtime.PluginProblem;
import org.rapport.plugin.runtime.RawZip;
import org.rapport.plugin.runtime.Workshop;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Role;
import org.rapport.testing.CoreContainer;
import org.rapport.testing.Refusals;
import org.rapport.testing.TestDatabase;
import org.rapport.testing.TestOrganisation;

/** An administrator installs data for the organisation, after having looked at what it is. */
class PluginsTest {

    private final CoreContainer core = CoreContainer.get();
    private final TestOrganisation home = TestOrganisation.create();
    private final Actor.Member administrator = home.member(Role.ADMINISTRATOR);

    @TempDir
    Path root;

    @BeforeAll
    static void realHost() {
        PluginHostTrial.start();
    }

    @AfterAll
    static void trialInstrumentsAgain() {
        TrialInstruments.install();
    }

    private UUID send(byte[] archive) {
        return core.as(administrator, () -> core.bean(Plugins.class).send(archive));
    }

    private PluginPreview look(byte[] archive) {
        UUID upload = send(archive);
        return core.as(administrator, () -> core.bean(Plugins.class).look(upload));
    }

    private void install(byte[] archive) {
        UUID upload = send(archive);
        core.run(administrator, () -> core.bean(PluginDecisions.class).install(upload));
    }

    private List<String> instruments(Actor who) {
        return core.as(who, () -> core.bean(PluginInstruments.class).all()).stream()
                .map(each -> each.id() + " " + each.version())
                .toList();
    }

    private List<String> journal() {
        return TestDatabase.get()
                .column(
                        "select action from rapport.journal_entry where organisation_id = ? and subject_kind = 'plugin'"
                                + " order by id",
                        home.id());
    }

    @Test
    void dataIsLookedAtInstalledReplacedAndRemovedForOneOrganisation() {
        PluginPreview preview = look(InstalledFiles.diary("sleep", "1.0.0", "rested"));
        assertThat(preview.installable()).isTrue();
        assertThat(preview.offers()).extracting(PluginOffer::id).containsExactly("sleep-week");
        assertThat(instruments(administrator)).isEmpty();
        install(InstalledFiles.diary("sleep", "1.0.0", "rested"));
        assertThat(instruments(administrator)).containsExactly("sleep-week 1.0.0");
        assertThat(look(InstalledFiles.diary("sleep", "2.0.0", "rested")).replaces())
                .contains("1.0.0");
        install(InstalledFiles.diary("sleep", "2.0.0", "rested"));
        assertThat(instruments(administrator)).containsExactly("sleep-week 2.0.0");
        Actor.Member elsewhere = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(instruments(elsewhere)).isEmpty();
        assertThat(core.as(elsewhere, () -> core.bean(Plugins.class).all())).isEmpty();
        core.run(administrator, () -> core.bean(PluginDecisions.class).remove("sleep"));
        assertThat(instruments(administrator)).isEmpty();
        assertThat(journal()).containsExactly("PLUGIN_INSTALLED", "PLUGIN_REPLACED", "PLUGIN_REMOVED");
    }

    @Test
    void theSamePluginMayBeTwoOrganisationsOwnInTwoVersions() {
        TestOrganisation other = TestOrganisation.create();
        Actor.Member elsewhere = other.member(Role.ADMINISTRATOR);
        install(InstalledFiles.diary("shared-name", "1.0.0", "rested"));
        UUID upload = core.as(
                elsewhere,
                () -> core.bean(Plugins.class).send(InstalledFiles.diary("shared-name", "3.0.0", "rested", "awake")));
        core.run(elsewhere, () -> core.bean(PluginDecisions.class).install(upload));
        assertThat(instruments(administrator)).containsExactly("shared-name-week 1.0.0");
        assertThat(instruments(elsewhere)).containsExactly("shared-name-week 3.0.0");
    }

    @Test
    void anUploadIsItsSendersOnly() {
        UUID upload = send(InstalledFiles.diary("mine", "1.0.0", "rested"));
        Actor.Member colleague = home.member(Role.ADMINISTRATOR);
        Actor.Member elsewhere = TestOrganisation.create().member(Role.ADMINISTRATOR);
        for (Actor other : List.of(colleague, elsewhere)) {
            assertThat(Refusals.refusal(
                            () -> core.as(other, () -> core.bean(Plugins.class).look(upload))))
                    .isEqualTo(SharedError.NOT_FOUND);
            assertThat(Refusals.refusal(
                            () -> core.run(other, () -> core.bean(Plugins.class).install(upload))))
                    .isEqualTo(SharedError.NOT_FOUND);
        }
    }

    @Test
    void nobodyButAnAdministratorDecides() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                Actor.Member member = home.member(role);
                assertThat(Refusals.refusal(() ->
                                core.as(member, () -> core.bean(Plugins.class).all())))
                        .isEqualTo(SharedError.NOT_PERMITTED);
                assertThat(Refusals.refusal(() ->
                                core.as(member, () -> core.bean(Plugins.class).send(new byte[] {1}))))
                        .isEqualTo(SharedError.NOT_PERMITTED);
            }
        }
    }

    private PluginProblem.Kind refused(byte[] archive) {
        PluginPreview preview = look(archive);
        UUID upload = preview.upload();
        assertThat(Refusals.refusal(() ->
                        core.run(administrator, () -> core.bean(Plugins.class).install(upload))))
                .isEqualTo(PluginError.REFUSED);
        PluginProblem problem = preview.problem().orElseThrow();
        assertThat(problem.detail()).isNotBlank();
        return problem.kind();
    }

    @Test
    void whatIsNotSoundIsRefusedWithAReasonAndNothingIsLoaded() throws Exception {
        Workshop workshop = new Workshop(root);
        Path jar = workshop.scoring("code", "return Map.of();");
        assertThat(refused(Files.readAllBytes(Workshop.zip(jar, root.resolve("code.zip")))))
                .isEqualTo(PluginProblem.Kind.CODE);
        assertThat(refused("no archive".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(PluginProblem.Kind.ARCHIVE);
        assertThat(refused(raw(new RawZip().add("../../escaped.yaml", "plugin: {}"))))
                .isEqualTo(PluginProblem.Kind.ARCHIVE);
        assertThat(refused(raw(new RawZip().add("link.yaml", "/etc/passwd".getBytes(), RawZip.LINK, -1))))
                .isEqualTo(PluginProblem.Kind.ARCHIVE);
        assertThat(refused(raw(new RawZip().add("bomb.yaml", new byte[20 << 20], RawZip.FILE, -1))))
                .isEqualTo(PluginProblem.Kind.ARCHIVE);
        assertThat(refused(InstalledFiles.zip("bad.yaml", "instrument: {id: x}")))
                .isEqualTo(PluginProblem.Kind.DATA);
        String diary = InstalledFiles.yaml("broken", "1.0.0", "rested");
        assertThat(refused(InstalledFiles.zip("bad.yaml", diary.replace("items: [rested]", "items: [unknown]"))))
                .isEqualTo(PluginProblem.Kind.INSTRUMENT);
        assertThat(refused(InstalledFiles.zip("bad.yaml", diary.replace("vendor:", "api: \"[2.0,3.0)\", vendor:"))))
                .isEqualTo(PluginProblem.Kind.API_RANGE);
        install(InstalledFiles.diary("first", "1.0.0", "rested"));
        assertThat(refused(InstalledFiles.diary("first", "1.0.0", "awake"))).isEqualTo(PluginProblem.Kind.NOT_NEWER);
        assertThat(refused(InstalledFiles.zip(
                        "thief.yaml",
                        InstalledFiles.yaml("first", "1.0.0", "rested").replace("{id: first,", "{id: thief,"))))
                .isEqualTo(PluginProblem.Kind.DUPLICATE_INSTRUMENT);
        assertThat(instruments(administrator)).containsExactly("first-week 1.0.0");
    }

    private byte[] raw(RawZip zip) throws Exception {
        return Files.readAllBytes(zip.write(root.resolve(UUID.randomUUID() + ".zip")));
    }

    @Test
    void theDatabaseLetsTheApplicationInstallDataOfItsOwnOrganisationOnly() throws Exception {
        try (var application = TestDatabase.get().asApplication();
                var statement = application.createStatement()) {
            assertThatThrownBy(() -> statement.execute("insert into gate.plugin (id, plugin_id, plugin_version, code,"
                            + " checksum, claims, instruments, archive, installed_at) values (gen_random_uuid(), 'x', '1',"
                            + " true, repeat('0', 64), '{}', '{}', '', now())"))
                    .hasMessageContaining("permission denied");
            try (var nobody = statement.executeQuery("select gate.install_plugin(gen_random_uuid(), 'x', '1',"
                    + " repeat('0', 64), '', '', '', now())")) {
                nobody.next();
                assertThat(nobody.getBoolean(1)).isFalse();
            }
        }
    }

    @Test
    void whatBelongsToSomebodyElseIsNotRemoved() {
        install(InstalledFiles.diary("kept", "1.0.0", "rested"));
        Actor.Member elsewhere = TestOrganisation.create().member(Role.ADMINISTRATOR);
        assertThat(Refusals.refusal(
                        () -> core.run(elsewhere, () -> core.bean(Plugins.class).remove("kept"))))
                .isEqualTo(SharedError.NOT_FOUND);
        assertThat(instruments(administrator)).contains("kept-week 1.0.0");
    }
}
