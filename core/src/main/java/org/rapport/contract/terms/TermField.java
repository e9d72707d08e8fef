package org.rapport.contract.terms;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapport.contract.Frequency;

/**
 * One thing that is written down of a term. The constants' names are stored and enter digests, so they stay; a new one
 * changes no former digest.
 */
public enum TermField {
    STARTS_ON(FieldKind.DAY),
    FREQUENCY(Frequency.values()),
    SESSION_MINUTES(10, 480),
    MODALITY(Modality.values()),
    PLACE(FieldKind.TEXT),
    EXPECTED_SESSIONS(1, 1000),
    EXPECTED_MONTHS(1, 240),
    ENDS_ON(FieldKind.DAY),
    OPEN_ENDED(FieldKind.YES),
    REVIEW_AFTER(FieldKind.SESSIONS),
    REVIEW_ON(FieldKind.DAY),
    BREAKS(FieldKind.TEXT),
    ENDING(FieldKind.TEXT),
    FEE(FieldKind.AMOUNT),
    FEE_FIRST(FieldKind.AMOUNT),
    FEE_LONG(FieldKind.AMOUNT),
    FEE_CALL(FieldKind.AMOUNT),
    FEE_REPORT(FieldKind.AMOUNT),
    SLIDING_FROM(FieldKind.AMOUNT),
    SLIDING_TO(FieldKind.AMOUNT),
    PAYER(Payer.values()),
    PAYER_WORDS(FieldKind.TEXT),
    PAYMENT(FieldKind.TEXT),
    CANCELLATION_HOURS(0, 336),
    CANCELLATION_PERCENT(0, 100),
    CANCELLATION_EXCEPTIONS(FieldKind.TEXT),
    OWN_CANCELLATION(FieldKind.TEXT),
    FEE_NOTICE_DAYS(0, 730),
    FEE_EARLIEST(FieldKind.DAY),
    GOALS(FieldKind.LINES),
    METHOD(FieldKind.TEXT),
    MEASURES(FieldKind.TEXT),
    CONTACT(FieldKind.TEXT),
    EMERGENCIES(FieldKind.TEXT),
    SUPERVISION(FieldKind.TEXT),
    CONFIDENTIALITY(FieldKind.TEXT),
    RECORDS(FieldKind.TEXT),
    COMPLAINTS(FieldKind.TEXT),
    WILL(FieldKind.TEXT),
    WHO_IS_CLIENT(WhoIsClient.values()),
    SECRETS(SecretsPolicy.values()),
    RECORD(RecordKind.values()),
    ONE_LEAVES(FieldKind.TEXT);

    /** Most characters of a text. */
    public static final int LONGEST = 4000;

    private final FieldKind kind;
    private final int least;
    private final int most;
    private final List<Enum<?>> choices;

    TermField(FieldKind kind) {
        this.kind = kind;
        least = 0;
        most = 0;
        choices = List.of();
    }

    TermField(int least, int most) {
        kind = FieldKind.NUMBER;
        this.least = least;
        this.most = most;
        choices = List.of();
    }

    TermField(Enum<?>... choices) {
        kind = FieldKind.CHOICE;
        least = 0;
        most = 0;
        this.choices = List.of(choices);
    }

    /** How it is written down. */
    public FieldKind kind() {
        return kind;
    }

    /** The least number. */
    public int least() {
        return least;
    }

    /** The greatest number. */
    public int most() {
        return most;
    }

    /** What can be chosen, in order. */
    public List<Enum<?>> choices() {
        return choices;
    }

    /** Whether it is words of people, which are kept sealed. */
    public boolean sealed() {
        return kind == FieldKind.TEXT || kind == FieldKind.LINES;
    }

    /** The name of its input, such as {@code sessionMinutes}. */
    public String input() {
        StringBuilder input = new StringBuilder();
        for (String part : name().toLowerCase(Locale.ROOT).split("_", -1)) {
            input.append(input.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return input.toString();
    }

    /** The constant a stored value stands for. */
    public Optional<Enum<?>> chosen(String value) {
        return choices.stream().filter(choice -> choice.name().equals(value)).findFirst();
    }

    /** The field of this stored name. */
    public static Optional<TermField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.name().equals(name))
                .findFirst();
    }
}
