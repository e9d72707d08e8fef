package org.rapport.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapport.contract.terms.FieldText;
import org.rapport.contract.terms.FurtherTerms;
import org.rapport.contract.terms.Term;
import org.rapport.contract.terms.TermField;

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

    /** The second form: what was agreed only, so that terms added to the product later change no former digest. */
    static String secondDigest(AgreementTerms terms) {
        return sha256(canonical("rapport agreement, second form", terms, term -> true));
    }

    /** The second form of what guardians sign: without what tells something about the work itself. */
    static String secondGuardianDigest(AgreementTerms terms) {
        return sha256(canonical("rapport agreement for guardians, second form", terms, Term::forGuardians));
    }

    private static String canonical(String head, AgreementTerms terms, Predicate<Term> shown) {
        List<String> lines = new ArrayList<>(List.of(head, "currency=" + terms.currency()));
        terms.values().entrySet().stream()
                .filter(entry -> shown.test(Term.of(entry.getKey())))
                .map(entry -> entry.getKey().name() + "=" + json(entry.getValue()))
                .sorted()
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    /** What is no words of people, a line each. */
    static String arrangements(FurtherTerms further) {
        return further.sealed(false).entrySet().stream()
                .map(entry -> entry.getKey().name() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The words among the further terms, as a text that can be encrypted. */
    static String words(FurtherTerms further) {
        return FieldText.write(further.sealed(true));
    }

    /** The further terms as they were kept; a name that is not known any more is left out. */
    static FurtherTerms further(String arrangements, String words) {
        Map<TermField, String> values = FieldText.read(words);
        values.putAll(FurtherTerms.arranged(arrangements).values());
        return new FurtherTerms(values);
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("terms cannot be written");
        }
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
