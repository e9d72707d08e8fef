package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./run} says on a computer without the tools it needs, where it may not install them. */
class ShellToolsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final String NO_JDK =
            "Rapport needs a JDK 17 or newer and found none: install one (on Debian: apt install"
                    + " openjdk-17-jdk-headless) or point JAVA_HOME to it.";

    @TempDir
    Path computer;

    private Path commands;

    @BeforeEach
    void onlyTheCommandsEveryComputerHas() throws IOException {
        commands = Files.createDirectory(computer.resolve("bin"));
        for (String command : List.of("bash", "dirname", "readlink", "sed", "head", "id", "find", "env")) {
            Path real = Path.of("/usr/bin", command);
            script(commands.resolve(command), "exec " + (Files.exists(real) ? real : "/bin/" + command) + " \"$@\"");
        }
    }

    @Test
    void run_without_a_jdk_ends_with_one_sentence() throws Exception {
        Ended ended = bash("exec " + PROJECT.resolve("run") + " --port 8080");
        assertThat(ended.output()).isEqualTo(NO_JDK);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void an_old_jdk_is_no_jdk() throws Exception {
        jdk("jdk-8", "1.8.0_402");
        jdk("jdk-11", "11.0.22");
        Ended ended = bash(tools("require_jdk"));
        assertThat(ended.output()).isEqualTo(NO_JDK);
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void a_runtime_without_a_compiler_is_no_jdk() throws Exception {
        Files.delete(jdk("jre-21", "21.0.2").resolve("bin/javac"));
        assertThat(bash(tools("require_jdk")).output()).isEqualTo(NO_JDK);
    }

    @Test
    void a_new_jdk_beside_old_ones_is_found() throws Exception {
        jdk("jdk-11", "11.0.22");
        Path found = jdk("jdk-17", "17.0.10");
        Ended ended = bash(tools("JAVA_HOME=" + computer.resolve("jdks/jdk-11") + "; require_jdk; echo $JAVA_HOME"));
        assertThat(ended.output()).isEqualTo(found.toString());
        assertThat(ended.code()).isZero();
    }

    @Test
    void a_missing_maven_is_told_in_one_sentence() throws Exception {
        Ended ended = bash(tools("require_maven"));
        assertThat(ended.output())
                .isEqualTo("Rapport is built with Maven 3.8 or newer and found none: install it (on Debian: apt install"
                        + " maven).");
        assertThat(ended.code()).isEqualTo(1);
    }

    /** A directory that looks like a JDK of this version. */
    private Path jdk(String name, String version) throws IOException {
        Path home = computer.resolve("jdks").resolve(name);
        Path bin = Files.createDirectories(home.resolve("bin"));
        for (String command : List.of("java", "javac")) {
            script(bin.resolve(command), "echo 'openjdk version \"" + version + "\"' >&2");
        }
        return home;
    }

    private static void script(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String tools(String then) {
        return "set -eu; here=" + PROJECT + "; . $here/config/shell/tools.sh; " + then;
    }

    private Ended bash(String script) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", script).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", commands.toString());
        builder.environment().put("installed_jdks", computer.resolve("jdks").toString());
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), output.strip());
    }

    private record Ended(int code, String output) {}
}
