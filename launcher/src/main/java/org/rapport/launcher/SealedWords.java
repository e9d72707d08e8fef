package org.rapport.launcher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Opens what was answered in other than numbers, where the master key is here and the person's key was not destroyed. What core
 * seals by Tink is AES-GCM with the nonce before it.
 */
final class SealedWords {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int MOST_KEYS = 10_000;

    private final Connection connection;
    private final Optional<byte[]> master;
    private final Map<UUID, Optional<byte[]>> organisations = new HashMap<>();
    private final Map<UUID, Optional<byte[]>> subjects = new HashMap<>();

    SealedWords(Connection connection, Optional<String> master) {
        this.connection = connection;
        this.master = master.flatMap(SealedWords::decoded);
    }

    private static Optional<byte[]> decoded(String key) {
        try {
            return Optional.of(Base64.getDecoder().decode(key));
        } catch (IllegalArgumentException notAKey) {
            return Optional.empty();
        }
    }

    /** Empty where no key opens it. */
    Optional<String> open(UUID organisation, UUID person, byte[] sealed) throws SQLException {
        if (subjects.size() > MOST_KEYS) {
            subjects.clear();
        }
        Optional<byte[]> key = subjects.get(person);
        if (key == null) {
            Optional<byte[]> wrapping = organisationKey(organisation);
            key = wrapping.isEmpty() ? Optional.empty() : key(wrapping.get(), organisation, person);
            subjects.put(person, key);
        }
        byte[] binding = ByteBuffer.allocate(16)
                .putLong(person.getMostSignificantBits())
                .putLong(person.getLeastSignificantBits())
                .array();
        return key.flatMap(open -> opened(open, sealed, binding)).map(text -> new String(text, StandardCharsets.UTF_8));
    }

    private Optional<byte[]> organisationKey(UUID organisation) throws SQLException {
        Optional<byte[]> known = organisations.get(organisation);
        if (known == null) {
            Optional<byte[]> wrapped =
                    bytes("select wrapped_key from rapport.organisation_key where organisation_id = ?", organisation);
            known = master.flatMap(
                    key -> wrapped.flatMap(each -> opened(key, each, context("organisation " + organisation))));
            organisations.put(organisation, known);
        }
        return known;
    }

    private Optional<byte[]> key(byte[] wrapping, UUID organisation, UUID person) throws SQLException {
        return bytes(
                        "select wrapped_key from rapport.data_key where organisation_id = ? and subject_id = ?",
                        organisation,
                        person)
                .flatMap(each -> opened(wrapping, each, context("subject " + person)));
    }

    private static byte[] context(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private Optional<byte[]> bytes(String sql, UUID... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
            }
        }
    }

    private static Optional<byte[]> opened(byte[] key, byte[] sealed, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE));
            cipher.updateAAD(context);
            return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
        } catch (GeneralSecurityException | IllegalArgumentException notItsKey) {
            return Optional.empty();
        }
    }
}
