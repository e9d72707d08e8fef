package org.rapport.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plugin new DIRECTORY}: what a vendor starts from. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Writes what a vendor starts from: a plugin with two forms, a scorer, a workflow, the test kit and a build of its own; with"
                    + " --data one form without code.",
            "Needs no installation of Rapport, and changes none."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:written", "1:not written; one sentence says why", "2:wrong use"})
final class PluginNewCommand implements Callable<Integer> {

    /** Leaves room for the ends of the forms' ids, which may have 64 characters too. */
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final int LONGEST_ID = 50;

    /** Letters that mean nothing in any of the files the name is written to. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .()-]{0,79}");

    private final Console console;

    @Parameters(paramLabel = "DIRECTORY", description = "A directory that is empty or does not exist yet.")
    private Path directory = Path.of("plugin");

    @Option(
            names = "--id",
            required = true,
            paramLabel = "ID",
            description = "The plugin's id for all time: lower-case letters, digits and hyphens.")
    private String id = "";

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "What people call it.")
    private String name = "";

    @Option(names = "--data", description = "A plugin without code: data files only.")
    private boolean data;

    PluginNewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (id.length() > LONGEST_ID || !ID.matcher(id).matches()) {
            throw new Refusal(
                    "The id must be lower-case letters, digits and single hyphens, begin with a letter and have at most "
                            + LONGEST_ID + " characters, as sleep-diary; \"" + id + "\" is not.");
        }
        if (!NAME.matcher(name).matches()) {
            throw new Refusal(
                    "The name must begin with a letter or digit, have at most 80 characters, and hold nothing but letters,"
                            + " digits, blanks, dots, hyphens and round brackets.");
        }
        PluginTemplate template = data ? PluginTemplate.DATA : PluginTemplate.CODE;
        try {
            template.write(directory, id, name.strip());
        } catch (IOException e) {
            throw new Refusal("The directory " + directory + " cannot be written.", e);
        }
        console.say("The plugin " + id + " is in " + directory + "; "
                + (data
                        ? "README.md says how it is packed and installed."
                        : "\"mvn package\" there runs the test kit and packs it, README.md says more."));
        return 0;
    }
}
