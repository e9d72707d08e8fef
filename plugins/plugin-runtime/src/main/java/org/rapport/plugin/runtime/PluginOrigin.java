package org.rapport.plugin.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a plugin comes from, as far as its files prove it: the key its jars are signed with, and the checksum of everything in its
 * directory. Whether that is enough is for the host to decide, from the keys and checksums somebody approved.
 *
 * @param checksum SHA-256 over names and contents of all files, in hexadecimal digits; the same wherever the directory lies
 * @param publisher who signed it; empty if not every jar is signed as a whole by one and the same key
 * @param unsigned why there is no publisher; empty if there is one
 */
public record PluginOrigin(String checksum, Optional<Publisher> publisher, Optional<String> unsigned) {

    /**
     * The signer of a plugin's jars. A certificate proves nothing about the name in it: what is trusted is the key.
     *
     * @param fingerprint SHA-256 of the public key, in hexadecimal digits
     * @param name what the certificate calls its owner
     */
    public record Publisher(String fingerprint, String name) {}

    /** What the host may rely on. */
    public enum Trust {
        /** Signed by a key that was trusted. */
        PUBLISHER,
        /** Exactly the files that were approved. */
        CHECKSUM,
        /** Neither. */
        NONE
    }

    /**
     * Looks at a plugin's directory; runs none of its code.
     *
     * @param directory the directory
     * @return where it comes from
     * @throws PluginRefused if there is a symbolic link in it
     * @throws UncheckedIOException if it cannot be read
     */
    public static PluginOrigin of(Path directory) {
        try {
            String checksum = checksum(directory);
            List<Path> jars = PluginJars.all(directory);
            if (jars.isEmpty()) {
                return new PluginOrigin(checksum, Optional.empty(), Optional.of("there is no jar, only data"));
            }
            try {
                return new PluginOrigin(checksum, Optional.of(publisher(jars)), Optional.empty());
            } catch (JarSignature.Unsigned unsigned) {
                return new PluginOrigin(checksum, Optional.empty(), Optional.ofNullable(unsigned.getMessage()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The plugin in " + directory.getFileName() + " cannot be read", unreadable);
        }
    }

    /**
     * What the host may rely on.
     *
     * @param trustedKeys fingerprints of keys that were trusted
     * @param approvedChecksums checksums that were approved
     * @return the key if it is trusted, else the checksum if it was approved
     */
    public Trust trust(Set<String> trustedKeys, Set<String> approvedChecksums) {
        if (publisher.map(Publisher::fingerprint).filter(trustedKeys::contains).isPresent()) {
            return Trust.PUBLISHER;
        }
        return approvedChecksums.contains(checksum) ? Trust.CHECKSUM : Trust.NONE;
    }

    private static Publisher publisher(List<Path> jars) throws IOException, JarSignature.Unsigned {
        Set<Publisher> signers = new HashSet<>();
        for (Path jar : jars) {
            X509Certificate signer = JarSignature.signer(jar);
            signers.add(new Publisher(
                    HexFormat.of()
                            .formatHex(sha256().digest(signer.getPublicKey().getEncoded())),
                    signer.getSubjectX500Principal().getName()));
        }
        if (signers.size() != 1) {
            throw new JarSignature.Unsigned("the jars are signed by different keys; sign the libraries in lib/ too");
        }
        return signers.iterator().next();
    }

    private static String checksum(Path directory) throws IOException {
        MessageDigest all = sha256();
        for (Path file : files(directory)) {
            String name = directory.relativize(file).toString().replace('\\', '/');
            all.update((name + "\0").getBytes(StandardCharsets.UTF_8));
            all.update(digest(file));
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            List<Path> found = all.filter(each -> !Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
            found.forEach(PluginJars::refuseLink);
            return found;
        }
    }

    private static byte[] digest(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
