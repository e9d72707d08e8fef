package org.rapport.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Payara Micro with rapport.war at the root, in this process but in a class loader of its own whose parent is the
 * platform: the launcher's libraries are invisible to the server and the application, and theirs to the launcher.
 * Only two of its methods are needed, so they are called by name.
 */
final class ApplicationServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ApplicationServer.class.getName());
    private static final String MICRO = "fish.payara.micro.impl.PayaraMicroImpl";

    private final Object micro;

    private ApplicationServer(Object micro) {
        this.micro = micro;
    }

    /**
     * Starts the server and deploys; returns once requests are answered.
     *
     * @param installation where server and war lie
     * @param port the port on 127.0.0.1
     * @param work an empty directory to unpack into
     * @param logging the logging configuration
     */
    static ApplicationServer start(Installation installation, int port, Path work, Path logging) {
        if (!Files.exists(installation.war())) {
            throw new Refusal(installation.war() + " is missing: build the product first.");
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            ClassLoader loader = loader(installation.server(), work);
            Thread.currentThread().setContextClassLoader(loader);
            System.setProperty("fish.payara.micro.tmpdir", work.toString());
            // Payara's policy file trusts the code below this directory.
            System.setProperty(
                    "fish.payara.micro.UnpackDir", installation.server().toString());
            String[] arguments = arguments(installation.war(), port, work, logging);
            Object micro =
                    loader.loadClass(MICRO).getMethod("create", String[].class).invoke(null, (Object) arguments);
            ApplicationServer server = new ApplicationServer(micro);
            server.requireDeployed();
            return server;
        } catch (InvocationTargetException failed) {
            throw notStarted(failed.getCause() == null ? failed : failed.getCause());
        } catch (IOException | ReflectiveOperationException failed) {
            throw notStarted(failed);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Lets requests under way finish, undeploys and stops. */
    @Override
    public void close() {
        try {
            micro.getClass().getMethod("shutdown").invoke(micro);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "Payara Micro did not stop cleanly", e);
        }
    }

    private void requireDeployed() throws ReflectiveOperationException {
        Object runtime = micro.getClass().getMethod("getRuntime").invoke(micro);
        Object names =
                runtime.getClass().getMethod("getDeployedApplicationNames").invoke(runtime);
        if (!(names instanceof Collection<?> deployed) || deployed.isEmpty()) {
            close();
            throw notStarted(new IllegalStateException("rapport.war was not deployed"));
        }
    }

    private static String[] arguments(Path war, int port, Path work, Path logging) throws IOException {
        Path commands = work.resolve("pre-boot.txt");
        Files.writeString(commands, Resources.text("payara/pre-boot.txt"), StandardCharsets.UTF_8);
        return new String[] {
            "--port",
            Integer.toString(port),
            "--nocluster",
            "--nohazelcast",
            "--disablephonehome",
            "--prebootcommandfile",
            commands.toString(),
            "--logproperties",
            logging.toString(),
            "--deploy",
            war.toString(),
            "--contextroot",
            "/"
        };
    }

    /** The server finds its own parts by the class path in the manifest of its first jar, so it gets such a jar. */
    private static ClassLoader loader(Path server, Path work) throws IOException {
        List<URL> jars = new ArrayList<>();
        jars.add(url(server.resolve("payara-micro.jar")));
        // Resource adapters, such as the one behind every data source, are looked up as files of this directory.
        jars.add(url(server.resolve("MICRO-INF/runtime")));
        try (Stream<Path> runtime = Files.list(server.resolve("MICRO-INF/runtime"))) {
            for (Path jar : runtime.sorted().toList()) {
                jars.add(url(jar));
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        jars.stream().skip(2).map(URL::toString).collect(Collectors.joining(" ")));
        Path index = work.resolve("server.jar");
        try (OutputStream file = Files.newOutputStream(index)) {
            new JarOutputStream(file, manifest).close();
        }
        System.setProperty("fish.payara.micro.BootJar", index.toUri().toString());
        return new URLClassLoader("payara", jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    private static URL url(Path path) throws MalformedURLException {
        return path.toUri().toURL();
    }

    private static Refusal notStarted(Throwable cause) {
        return new Refusal("Rapport itself did not start; the server log in the data directory says why.", cause);
    }
}
