package org.rapport.plugin.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import jdk.security.jarsigner.JarSigner;

/** Keys of publishers, made as they make them, and jars signed with them. */
public final class PublisherKeys {

    private static final String PASSWORD = "harmony-bridge";

    private final Path store;

    /** In this directory, one for each name. */
    public PublisherKeys(Path directory, String... names) throws IOException, InterruptedException {
        store = directory.resolve("keys.p12");
        String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        for (String name : names) {
            int result = new ProcessBuilder(List.of(
                            tool,
                            "-genkeypair",
                            "-alias",
                            name,
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + name,
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            store.toString()))
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("keytool.txt").toFile())
                    .start()
                    .waitFor();
            if (result != 0) {
                throw new IllegalStateException("keytool made no key for " + name + ": " + result);
            }
        }
    }

    /** Signs all that is in a jar. */
    public void sign(Path jar, String name) throws Exception {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        KeyStore.PrivateKeyEntry key =
                (KeyStore.PrivateKeyEntry) keys.getEntry(name, new KeyStore.PasswordProtection(PASSWORD.toCharArray()));
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (ZipFile unsigned = new ZipFile(jar.toFile())) {
            new JarSigner.Builder(key).signerName(name).build().sign(unsigned, signed);
        }
        Files.write(jar, signed.toByteArray());
    }

    /** Leaves one entry of a jar out and puts one with other content in; an empty name is none. */
    public static void rewrite(Path jar, String without, String with) throws IOException {
        Path copy = jar.resolveSibling("copy.jar");
        try (ZipFile file = new ZipFile(jar.toFile());
                OutputStream bytes = Files.newOutputStream(copy);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry : file.stream().toList()) {
                if (!entry.getName().equals(without)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    file.getInputStream(entry).transferTo(out);
                }
            }
            if (!with.isEmpty()) {
                out.putNextEntry(new ZipEntry(with));
                out.write(1);
            }
        }
        Files.move(copy, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
