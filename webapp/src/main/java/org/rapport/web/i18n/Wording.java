package org.rapport.web.i18n;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapport.shared.DomainException;
import org.rapport.shared.Money;

/**
 * Texts with their figures filled in, for one language and zone. A placeholder is {@code {0}} for a position or
 * {@code {name}} for a named argument; numbers, dates, money and enum constants are written as the language does.
 */
public final class Wording {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private static final Map<Locale, NumberFormat> NUMBERS = new ConcurrentHashMap<>();
    private static final Map<PatternOf, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();

    private final Texts texts;
    private final Locale language;
    private final ZoneId zone;

    Wording(Texts texts, Locale language, ZoneId zone) {
        this.texts = texts;
        this.language = language;
        this.zone = zone;
    }

    /** The text of a key; {@code ???key???} when it is missing, which a test prevents. */
    public String text(String key, Object... args) {
        String template = texts.find(language, key).orElse("???" + key + "???");
        return fill(template, positions(args));
    }

    /** The text of a key as it is written, if there is one. */
    public Optional<String> find(String key) {
        return texts.find(language, key);
    }

    /** The text of a key with its named placeholders filled in. */
    public String named(String key, Map<String, Object> args) {
        return fill(texts.find(language, key).orElse("???" + key + "???"), args);
    }

    /** The text {@code key.one} or {@code key.other}, with the number as {@code {0}}. */
    public String count(String key, long number) {
        return text(key + (number == 1 ? ".one" : ".other"), number);
    }

    /** The sentence of a failure, from {@code error.<Enum>.<CONSTANT>}. */
    public String failure(DomainException failure) {
        String key = "error." + failure.code().getClass().getSimpleName() + "."
                + failure.code().name();
        return fill(texts.find(language, key).orElse("???" + key + "???"), failure.args());
    }

    /** The word for an enum constant, from {@code enum.<Enum>.<CONSTANT>}. */
    public String value(Enum<?> constant) {
        return text("enum." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    /** A number, date, amount or constant as this language writes it; anything else as its own text. */
    public String written(Object value) {
        if (value instanceof Enum<?> constant) {
            return value(constant);
        }
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        return moment(value);
    }

    private String moment(Object value) {
        if (value instanceof LocalDate day) {
            return pattern("date.dayYear").format(day);
        }
        if (value instanceof LocalTime time) {
            return pattern("date.time").format(time);
        }
        if (value instanceof Instant instant) {
            return pattern("date.fullYear").format(instant.atZone(zone));
        }
        return String.valueOf(value);
    }

    private String number(Number value) {
        NumberFormat format = numbers();
        format.setMaximumFractionDigits(value instanceof BigDecimal decimal ? Math.max(0, decimal.scale()) : 2);
        return format.format(value);
    }

    /** An amount with its currency code, such as "120.00 EUR". */
    public String money(Money amount) {
        NumberFormat format = numbers();
        format.setMinimumFractionDigits(amount.amount().scale());
        return format.format(amount.amount()) + "\u00a0" + amount.currencyCode();
    }

    /** A format of one's own: formats are neither cheap to make nor safe to share. */
    private NumberFormat numbers() {
        return (NumberFormat)
                NUMBERS.computeIfAbsent(language, NumberFormat::getInstance).clone();
    }

    /** The formatter whose pattern is the text of this key. */
    DateTimeFormatter pattern(String key) {
        return PATTERNS.computeIfAbsent(
                new PatternOf(text(key), language), of -> DateTimeFormatter.ofPattern(of.pattern(), of.language()));
    }

    /** A pattern in a language. */
    private record PatternOf(String pattern, Locale language) {}

    private String fill(String template, Map<String, Object> args) {
        if (args.isEmpty()) {
            return template;
        }
        return PLACEHOLDER.matcher(template).replaceAll(match -> {
            Object value = args.get(match.group(1));
            return Matcher.quoteReplacement(value == null ? match.group() : written(value));
        });
    }

    private static Map<String, Object> positions(Object... args) {
        Map<String, Object> named = new HashMap<>();
        for (int i = 0; i < args.length; i++) {
            if (args[i] != null) {
                named.put(String.valueOf(i), args[i]);
            }
        }
        return named;
    }
}
