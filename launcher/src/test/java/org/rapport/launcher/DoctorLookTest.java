package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapport.launcher.ExaminedInstallation.said;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapport.launcher.Finding.Weight;

/** What {@code doctor} sees without a database: configuration, keys, disk and sockets. */
class DoctorLookTest {

    private static final String CANARY = "correct-horse-battery";

    @TempDir
    Path root;

    private final Properties before = (Properties) System.getProperties().clone();

    @BeforeEach
    void keys() throws IOException {
        OwnerOnly.directory(root.resolve("secrets"));
        Secrets secrets = new Secrets(root.resolve("secrets"), false);
        secrets.masterKey();
        secrets.journalKey();
        List.of(EmbeddedDatabase.SUPERUSER, Roles.OWNER, Roles.APPLICATION).forEach(secrets::databasePassword);
    }

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    private List<Finding> configuration(String file, Map<String, String> environment) throws IOException {
        OwnerOnly.write(root.resolve("rapport.properties"), file);
        return new ConfigurationCheck(examined(environment), KnownKeys.packed()).look();
    }

    private Examined examined(Map<String, String> environment) {
        return new Examined(root, environment, Clock.systemUTC());
    }

    private static void assertOnly(List<Finding> findings, Weight weight, String... words) {
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.is(weight)).as(finding.sentence()).isTrue();
            assertThat(finding.sentence()).contains(words).doesNotContain(CANARY);
        });
    }

    @Test
    void keys_of_rapport_are_fine_wherever_they_are_set() throws IOException {
        List<Finding> findings = configuration(
                "rapport.public.url=https://praxis.example\nrapport.birthdays.pause=PT12H\nrapport.mail.port=25",
                Map.of("RAPPORT_SIGN_IN_TRIES_ACCOUNT", "5", "RAPPORT_JAVA_OPTIONS", "-Xmx1g", "HOME", "/root"));
        assertOnly(findings, Weight.FINE, "rapport.public.url", "rapport.sign-in.tries.account");
    }

    @Test
    void a_key_that_is_none_is_named_with_the_nearest_one_and_its_meaning() throws IOException {
        assertOnly(
                configuration("rapport.publik.url=" + CANARY, Map.of()),
                Weight.WRONG,
                "rapport.publik.url",
                "rapport.public.url (The address people use",
                "correct or delete it");
        assertOnly(
                configuration("", Map.of("RAPPORT_MASTERKEY", CANARY)),
                Weight.WRONG,
                "RAPPORT_MASTERKEY in the environment",
                "RAPPORT_MASTER_KEY (base64 of 32 random bytes");
    }

    @Test
    void a_key_of_somebody_else_is_looked_at() throws IOException {
        assertOnly(configuration("java.awt.headless=" + CANARY, Map.of()), Weight.NOTICE, "java.awt.headless");
    }

    @Test
    void values_of_another_form_are_named_and_not_shown() throws IOException {
        Map<String, String> forms = Map.of(
                "rapport.check.days", "a whole number such as 7",
                "rapport.public.url", "an address such as http",
                "rapport.demonstration", "true or false, such as true",
                "rapport.birthdays.pause", "a duration such as PT24H");
        for (Map.Entry<String, String> form : forms.entrySet()) {
            assertOnly(
                    configuration(form.getKey() + "=" + CANARY, Map.of()),
                    Weight.WRONG,
                    form.getKey(),
                    form.getValue());
        }
    }

    @Test
    void secrets_and_options_of_java_belong_elsewhere() throws IOException {
        assertOnly(configuration("rapport.mail.password=" + CANARY, Map.of()), Weight.NOTICE, "RAPPORT_MAIL_PASSWORD");
        assertOnly(configuration("rapport.data.least.free.mb=5", Map.of()), Weight.WRONG, "RAPPORT_JAVA_OPTIONS");
    }

    @Test
    void a_server_of_ones_own_needs_its_passwords() throws IOException {
        assertThat(configuration("rapport.database.url=jdbc:postgresql://db/rapport", Map.of()))
                .extracting(Finding::sentence)
                .hasSize(2)
                .anyMatch(sentence -> sentence.contains("set RAPPORT_DATABASE_PASSWORD in the environment"))
                .anyMatch(sentence -> sentence.contains("set RAPPORT_DATABASE_OWNER_PASSWORD in the environment"));
    }

    @Test
    void a_configuration_that_others_may_read_or_nobody_can_parse_is_wrong() throws IOException {
        Path file = root.resolve("rapport.properties");
        OwnerOnly.write(file, "rapport.check.days=5\n");
        open(file);
        assertOnly(
                new ConfigurationCheck(examined(Map.of()), KnownKeys.packed()).look(),
                Weight.WRONG,
                "chmod 600 " + file);
        assertOnly(configuration("rapport.check.days=\\u00zz", Map.of()), Weight.WRONG, "cannot be read");
    }

    private static void open(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    }

    @Test
    void keys_are_there_whole_and_nobody_elses_business() throws IOException {
        assertThat(new KeysCheck(examined(Map.of())).look()).hasSize(2).allMatch(each -> each.is(Weight.FINE));
        Path master = root.resolve("secrets/master.key");
        open(master);
        assertThat(wrongKeys(Map.of())).singleElement().asString().contains("chmod 600 " + master);
        OwnerOnly.write(master, "c2hvcnQ=\n");
        assertThat(wrongKeys(Map.of()))
                .singleElement()
                .asString()
                .contains("is not 32 bytes in base64: put it back")
                .doesNotContain("c2hvcnQ");
        Files.delete(master);
        assertThat(wrongKeys(Map.of())).as("before the first start").isEmpty();
        new LayoutVersion(root).markFinished();
        assertThat(wrongKeys(Map.of()))
                .containsExactly(master + " is missing: put it back from where you keep your keys.");
        assertThat(wrongKeys(Map.of("RAPPORT_MASTER_KEY", CANARY)))
                .singleElement()
                .asString()
                .contains("the master key (rapport.master.key)")
                .doesNotContain(CANARY);
        open(root.resolve("secrets/database.rapport_app.password"));
        assertThat(wrongKeys(Map.of())).hasSize(2);
    }

    private List<String> wrongKeys(Map<String, String> environment) {
        return new KeysCheck(examined(environment))
                .look().stream()
                        .filter(each -> each.is(Weight.WRONG))
                        .map(Finding::sentence)
                        .toList();
    }

    @Test
    void a_disk_that_is_nearly_or_too_full_is_told() throws IOException {
        DiskCheck disk = new DiskCheck(root);
        System.setProperty(DataDirectory.LEAST_FREE, "0");
        assertOnly(disk.look(), Weight.FINE, "MB are free");
        System.setProperty(DataDirectory.LEAST_FREE, Long.toString(DataDirectory.freeMegabytes(root) * 3 / 4));
        assertOnly(disk.look(), Weight.NOTICE, "free some soon");
        System.setProperty(DataDirectory.LEAST_FREE, Long.toString(Long.MAX_VALUE / 4));
        assertOnly(disk.look(), Weight.WRONG, "to start: free some");
    }

    @Test
    void a_socket_that_other_computers_reach_is_wrong() throws IOException {
        try (ServerSocket inside = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServerSocket outside = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            List<OpenSocket> sockets = OpenSocket.of(List.of(ProcessHandle.current()));
            assertThat(SocketsCheck.judge(sockets.stream()
                            .filter(socket -> socket.port() == inside.getLocalPort())
                            .toList()))
                    .singleElement()
                    .matches(finding -> finding.is(Weight.FINE));
            assertOnly(
                    SocketsCheck.judge(sockets.stream()
                            .filter(socket -> socket.port() == outside.getLocalPort())
                            .toList()),
                    Weight.WRONG,
                    "port " + outside.getLocalPort() + " is open to other computers");
        }
        assertOnly(new SocketsCheck(root).look(), Weight.FINE, "does not run");
    }

    @Test
    void addresses_are_read_as_linux_writes_them() {
        assertThat(new OpenSocket("tcp", "0100007F", 1).isLoopback()).isTrue();
        assertThat(new OpenSocket("tcp6", "00000000000000000000000001000000", 1).isLoopback())
                .isTrue();
        assertThat(new OpenSocket("tcp6", "0000000000000000FFFF00000100007F", 1).isLoopback())
                .isTrue();
        assertThat(new OpenSocket("tcp6", "00000000000000000000000000000000", 1).isLoopback())
                .isFalse();
        assertThat(new OpenSocket("tcp", "0100A8C0", 1).isLoopback()).isFalse();
        assertThat(new OpenSocket("tcp", "0100A8C0", 1).readable()).isEqualTo("192.168.0.1");
    }

    @Test
    void what_cannot_be_looked_at_is_not_called_wrong() {
        assertThat(said(root.resolve("nowhere"), 2)).contains("does not exist").hasLineCount(1);
        assertThat(said(root, 2))
                .containsOnlyOnce("holds no database of Rapport")
                .contains("could not look clock: ");
    }
}
