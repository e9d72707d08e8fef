package org.rapport.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.rapport.launcher.KnownKeys.Key;
import org.rapport.launcher.KnownKeys.Place;

/**
 * Every key that is set must be a key of Rapport, with a value of the form its default has, and the file is nobody's
 * business but Rapport's. Values are never shown: somebody may have put a secret there.
 */
final class ConfigurationCheck implements Check {

    private static final String PREFIX = "RAPPORT_";

    private static final List<Form> FORMS = List.of(
            new Form("\\d+", value -> value.matches("\\d{1,9}"), "a whole number such as "),
            new Form("true|false", value -> value.matches("true|false"), "true or false, such as "),
            new Form("https?:.*", ConfigurationCheck::isAddress, "an address such as "),
            new Form("jdbc:.*", value -> value.startsWith("jdbc:postgresql:"), "of the form "),
            new Form("PT.*", ConfigurationCheck::isDuration, "a duration such as "));

    private final Examined examined;
    private final KnownKeys known;
    private final Path file;

    ConfigurationCheck(Examined examined, KnownKeys known) {
        this.examined = examined;
        this.known = known;
        this.file = examined.root().resolve("rapport.properties");
    }

    /** Values that must look like the default: how that one looks, what fits, and how to say so before it. */
    private record Form(String shown, Predicate<String> fits, String words) {}

    @Override
    public String name() {
        return "configuration";
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>();
        Settings settings;
        try {
            settings = examined.settings();
        } catch (Refusal unreadable) {
            return List.of(Finding.wrong(unreadable.sentence()));
        }
        readableByOthers().ifPresent(findings::add);
        TreeSet<String> set = new TreeSet<>();
        for (String name : new TreeSet<>(settings.fileKeys())) {
            known.get(name).ifPresentOrElse(key -> set.add(key.name()), () -> findings.add(unknown(file, name)));
            known.get(name).flatMap(this::misplaced).ifPresent(findings::add);
        }
        for (String variable : new TreeSet<>(examined.environment().keySet())) {
            if (variable.startsWith(PREFIX)) {
                known.ofVariable(variable)
                        .ifPresentOrElse(key -> set.add(key.name()), () -> findings.add(unknownVariable(variable)));
            }
        }
        set.forEach(name -> known.get(name)
                .flatMap(key -> settings.get(name).flatMap(value -> malformed(key, value)))
                .ifPresent(findings::add));
        findings.addAll(missing(settings));
        if (findings.isEmpty()) {
            findings.add(Finding.fine(
                    set.isEmpty()
                            ? "nothing is set, so the defaults hold."
                            : "what is set are keys of Rapport: " + String.join(", ", set) + "."));
        }
        return findings;
    }

    private Optional<Finding> readableByOthers() {
        try {
            return Files.exists(file) && !OwnerOnly.holds(file)
                    ? Optional.of(Finding.wrong("others may read or write " + file + ": chmod 600 " + file + "."))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(Finding.wrong("the permissions of " + file + " cannot be read: check its owner."));
        }
    }

    private Finding unknown(Path where, String name) {
        if (!name.startsWith("rapport.")) {
            return Finding.notice(name + " in " + where + " is no key of Rapport, but handed to its Java as it stands:"
                    + " delete it unless that is meant.");
        }
        Key nearest = known.nearest(name);
        return Finding.wrong(name + " in " + where + " is no key of Rapport and does nothing: the nearest is "
                + nearest.name() + " (" + nearest.meaning() + "); correct or delete it.");
    }

    private Finding unknownVariable(String variable) {
        Key nearest = known.nearest(variable.toLowerCase(Locale.ROOT).replace('_', '.'));
        return Finding.wrong(variable + " in the environment is no key of Rapport and does nothing: the nearest is "
                + Settings.variable(nearest.name()) + " (" + nearest.meaning() + "); correct or unset it.");
    }

    private Optional<Finding> misplaced(Key key) {
        if (key.place() == Place.FILE) {
            return Optional.empty();
        }
        return Optional.of(
                key.place() == Place.ENVIRONMENT
                        ? Finding.notice(key.name() + " stands in " + file + ": it belongs into the environment, as "
                                + Settings.variable(key.name()) + ", so that no copy of the file tells it.")
                        : Finding.wrong(key.name() + " does nothing in " + file
                                + ": set it as a Java system property, in RAPPORT_JAVA_OPTIONS."));
    }

    private static Optional<Finding> malformed(Key key, String value) {
        return FORMS.stream()
                .filter(form ->
                        key.shown().matches(form.shown()) && !form.fits().test(value))
                .findFirst()
                .map(form -> Finding.wrong(key.name() + " must be " + form.words() + key.shown() + ": correct it ("
                        + key.meaning() + ")."));
    }

    private static boolean isAddress(String value) {
        try {
            URI address = URI.create(value);
            return ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static boolean isDuration(String value) {
        try {
            return !Duration.parse(value).isNegative();
        } catch (DateTimeParseException malformed) {
            return false;
        }
    }

    /** A server of the operator's own needs its passwords. */
    private List<Finding> missing(Settings settings) {
        if (settings.get(DatabaseAccess.URL).isEmpty()) {
            return List.of();
        }
        return List.of(DatabaseAccess.PASSWORD, DatabaseAccess.OWNER_PASSWORD).stream()
                .filter(name -> settings.get(name).isEmpty())
                .map(name -> Finding.wrong(name + " is missing ("
                        + known.get(name).map(Key::meaning).orElse("") + "): set " + Settings.variable(name)
                        + " in the environment."))
                .toList();
    }
}
