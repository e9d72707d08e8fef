package org.rapport.plugin.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a whole jar is signed by one signer: every entry read and compared, none added or taken away. */
final class JarSignature {

    private static final Pattern OF_THE_SIGNATURE =
            Pattern.compile("META-INF/(MANIFEST\\.MF|SIG-[^/]*|[^/]*\\.(SF|RSA|DSA|EC))", Pattern.CASE_INSENSITIVE);

    /** Not signed as a whole, with the reason. */
    static final class Unsigned extends Exception {

        private static final long serialVersionUID = 1L;

        Unsigned(String reason) {
            super(reason);
        }
    }

    private JarSignature() {}

    /** The certificate of the one signer. */
    static X509Certificate signer(Path jar) throws IOException, Unsigned {
        String name = String.valueOf(jar.getFileName());
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            nothingTakenAway(name, file);
            X509Certificate signer = null;
            for (JarEntry entry : file.stream().toList()) {
                if (!entry.isDirectory()
                        && !OF_THE_SIGNATURE.matcher(entry.getName()).matches()) {
                    signer = same(signer, read(name, file, entry), name);
                }
            }
            return Optional.ofNullable(signer).orElseThrow(() -> new Unsigned(name + " holds nothing that is signed"));
        } catch (SecurityException changed) {
            throw new Unsigned(name + " was changed after it was signed");
        }
    }

    private static void nothingTakenAway(String name, JarFile file) throws IOException, Unsigned {
        Manifest manifest = file.getManifest();
        if (manifest == null) {
            throw new Unsigned(name + " is not signed");
        }
        Set<String> there = file.stream().map(JarEntry::getName).collect(Collectors.toSet());
        if (!there.containsAll(manifest.getEntries().keySet())) {
            throw new Unsigned(name + " lacks entries it was signed with");
        }
    }

    private static X509Certificate read(String name, JarFile file, JarEntry entry) throws IOException, Unsigned {
        try (InputStream in = file.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        CodeSigner @Nullable [] signers = entry.getCodeSigners();
        if (signers == null) {
            throw new Unsigned(name + " is not signed, or not all of it: " + entry.getName());
        }
        if (signers.length != 1
                || !(signers[0].getSignerCertPath().getCertificates().get(0) instanceof X509Certificate signer)) {
            throw new Unsigned(name + " has several signers; one is expected");
        }
        return signer;
    }

    private static X509Certificate same(@Nullable X509Certificate before, X509Certificate now, String name)
            throws Unsigned {
        if (before != null && !before.getPublicKey().equals(now.getPublicKey())) {
            throw new Unsigned(name + " is signed by different keys");
        }
        return now;
    }
}
