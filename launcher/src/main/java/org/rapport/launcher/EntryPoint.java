package org.rapport.launcher;

/**
 * Where {@code java -jar rapport.jar} begins. Compiled for Java 8, so that an older Java can read this one class and
 * its user hears in one sentence what is missing; everything else is {@link Rapport}.
 */
public final class EntryPoint {

    private static final int NEEDED = 17;

    private EntryPoint() {}

    /**
     * Checks the Java release, then hands over.
     *
     * @param arguments the command line
     * @throws ReflectiveOperationException when the jar itself is incomplete
     */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        String version = System.getProperty("java.specification.version", "unknown");
        if (release(version) < NEEDED) {
            System.err.println("Rapport needs Java " + NEEDED + " or newer, but this is Java " + version
                    + ": install a newer JDK or point JAVA_HOME to one.");
            System.exit(1);
        }
        Class.forName("org.rapport.launcher.Rapport")
                .getMethod("main", String[].class)
                .invoke(null, (Object) arguments);
    }

    static int release(String specificationVersion) {
        String digits =
                specificationVersion.startsWith("1.") ? specificationVersion.substring(2) : specificationVersion;
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException notANumber) {
            return NEEDED;
        }
    }
}
