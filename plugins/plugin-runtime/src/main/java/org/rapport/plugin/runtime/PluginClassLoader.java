package org.rapport.plugin.runtime;

import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.rapport.spi.RapportPlugin;

/**
 * The class loader of one plugin. Its parent is the JDK's platform loader, types of the API come from the host, everything else
 * from the plugin's own jars: neither the host's classes nor its libraries are visible, and the plugin's version of a library is
 * the one it gets.
 */
final class PluginClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Prefix of the classes the host provides. */
    static final String API = RapportPlugin.class.getPackageName() + ".";

    private final ClassLoader host = RapportPlugin.class.getClassLoader();

    PluginClassLoader(String name, List<URL> jars) {
        super("plugin " + name, jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(API)) {
            return host.loadClass(name);
        }
        return super.loadClass(name, resolve);
    }
}
