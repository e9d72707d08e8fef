package org.rapport.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Writes terms as one exact text, whose digest a signature refers to, and goals as a text that can be encrypted. */
final class TermsText {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TermsText() {}

    /** SHA-256 in hexadecimal over all terms, goals included, in a fixed order. */
    static String digest(AgreementTerms terms) {
        List<Object> parts = Arrays.asList(
                terms.startsOn(),
                terms.frequency(),
                terms.sessionMinutes(),
                Objects.requireNonNullElse(terms.fee(), BigDecimal.ZERO)
                        .stripTrailingZeros()
                        .toPlainString(),
                terms.currency(),
                terms.expectedSessions(),
                terms.endsOn(),
                terms.cancellationHours(),
                terms.cancellationPercent(),
                terms.reviewAfter(),
                goals(terms.goals()));
        String text = parts.stream().map(String::valueOf).collect(Collectors.joining("\n"));
        return sha256(text);
    }

    /**
     * SHA-256 in hexadecimal over the terms without the goals, so that it tells nothing about them to somebody who guesses.
     */
    static String administrativeDigest(AgreementSummary terms, int cancellationHours, int cancellationPercent) {
        List<Object> parts = Arrays.asList(
                "administrative terms",
                terms.startsOn(),
                terms.frequency(),
                terms.sessionMinutes(),
                terms.fee(),
                terms.expectedSessions(),
                terms.endsOn(),
                cancellationHours,
                cancellationPercent,
                terms.reviewAfter());
        return sha256(parts.stream().map(String::valueOf).collect(Collectors.joining("\n")));
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String goals(List<String> goals) {
        try {
            return JSON.writeValueAsString(goals);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("goals cannot be written", e);
        }
    }

    static List<String> goals(String text) {
        try {
            return JSON.readValue(text, new TypeReference<List<String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("goals cannot be read");
        }
    }

    static String reviewPoints(List<Integer> sessions) {
        return sessions.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> reviewPoints(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(",", -1)).map(Integer::valueOf).toList();
    }
}
