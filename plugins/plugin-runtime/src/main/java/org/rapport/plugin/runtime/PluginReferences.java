package org.rapport.plugin.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** Finds what a plugin's own classes refer to and will not see in a host: missing libraries, classes of the host, other plugins. */
public final class PluginReferences {

    private PluginReferences() {}

    /**
     * Looks through the jars at the top of a plugin's directory; runs none of their code. Libraries in {@code lib/} are not looked
     * through, since they may refer to what is optional.
     *
     * @param directory the directory
     * @return lines as {@code vendor.Diary refers to org.slf4j.Logger}, sorted; empty if everything is there
     * @throws UncheckedIOException if a jar cannot be read
     */
    public static List<String> unseen(Path directory) {
        List<String> unseen = new ArrayList<>();
        try (PluginClassLoader loader = new PluginClassLoader("references", PluginJars.in(directory))) {
            for (Path jar : PluginJars.own(directory)) {
                look(jar, loader, unseen);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The jars of " + directory.getFileName() + " cannot be read", unreadable);
        }
        return unseen.stream().sorted().toList();
    }

    private static void look(Path jar, PluginClassLoader loader, List<String> unseen) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.equals("module-info.class")) {
                    String own = name.substring(0, name.length() - ".class".length());
                    try (InputStream bytes = file.getInputStream(entry)) {
                        ConstantPool.of(bytes).types().stream()
                                .filter(type -> !own.startsWith(type + "$") && !sees(loader, type))
                                .map(type -> dotted(own) + " refers to " + dotted(type))
                                .forEach(unseen::add);
                    }
                }
            }
        }
    }

    private static boolean sees(PluginClassLoader loader, String type) {
        try {
            Class.forName(dotted(type), false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError unseen) {
            return false;
        }
    }

    private static String dotted(String type) {
        return type.replace('/', '.');
    }
}
