package org.rapport.launcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of the configuration as {@code config/rapport.properties.example} explains them to operators. */
final class KnownKeys {

    private static final Pattern SETTING = Pattern.compile("#?(rapport\\.[a-z0-9.-]+)=(.*)");
    private static final Pattern SECRET = Pattern.compile("#\\s+(RAPPORT_[A-Z_]+)\\s\\s+(.+)");
    private static final Pattern OPTION = Pattern.compile("#\\s+-D(rapport\\.[a-z0-9.-]+)=(.*)");

    /** Read by the script {@code run} and no key of the application. */
    private static final String JAVA_OPTIONS = "rapport.java.options";

    private final Map<String, Key> keys = new TreeMap<>();
    private final List<String> comment = new ArrayList<>();
    private boolean ended;

    private KnownKeys(String example) {
        example.lines().forEach(this::read);
        add(JAVA_OPTIONS, Place.ENVIRONMENT, "", "Options for the Java that runs Rapport");
    }

    /** Where a key belongs. */
    enum Place {
        FILE,
        ENVIRONMENT,
        JAVA_OPTION
    }

    /**
     * One key.
     *
     * @param name such as {@code rapport.public.url}
     * @param place where it belongs
     * @param shown the default or the form of its value, may be empty
     * @param meaning what the example says about it, in one line
     */
    record Key(String name, Place place, String shown, String meaning) {}

    static KnownKeys packed() {
        return new KnownKeys(Resources.text("rapport.properties.example"));
    }

    Optional<Key> get(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** The key whose variable in the environment this is. */
    Optional<Key> ofVariable(String variable) {
        return keys.values().stream()
                .filter(key -> Settings.variable(key.name()).equals(variable))
                .findFirst();
    }

    /** The key most like this one: a slip of the pen, in most cases. */
    Key nearest(String name) {
        return keys.values().stream()
                .min(Comparator.comparingInt(key -> distance(key.name(), name)))
                .orElseThrow();
    }

    private void read(String line) {
        Matcher setting = SETTING.matcher(line);
        Matcher secret = SECRET.matcher(line);
        Matcher option = OPTION.matcher(line);
        if (setting.matches()) {
            add(setting.group(1), Place.FILE, setting.group(2), String.join(" ", comment));
        } else if (secret.matches()) {
            add(secret.group(1).toLowerCase(Locale.ROOT).replace('_', '.'), Place.ENVIRONMENT, "", secret.group(2));
        } else if (option.matches()) {
            add(option.group(1), Place.JAVA_OPTION, option.group(2), String.join(" ", comment));
        } else {
            readComment(line);
        }
    }

    /** A comment explains all keys up to the next comment. */
    private void readComment(String line) {
        if (ended || line.isBlank()) {
            comment.clear();
        }
        ended = false;
        if (line.startsWith("#")) {
            comment.add(line.substring(1).strip());
        }
    }

    private void add(String name, Place place, String shown, String meaning) {
        keys.put(name, new Key(name, place, shown.strip(), meaning.replaceAll("\\.$", "")));
        ended = true;
    }

    /** How many letters have to be changed, added or taken away to make one of the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
