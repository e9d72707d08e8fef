package org.rapport.web.api;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.web.IdConverter;
import org.rapport.web.i18n.Languages;

/**
 * What a program wrote into an address, read strictly: an id that is none leads nowhere, any other parameter that cannot be
 * read is refused by its name and never said back.
 */
public final class Asked {

    /** The most lines of one page of a list. */
    public static final int MOST = 200;

    private static final int USUAL = 50;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern KEY = Pattern.compile("\"?([^\"]*)\"?");

    private Asked() {}

    /** An id that is part of the path; what is none is not there. */
    public static UUID path(String sent) {
        UUID id = IdConverter.id(sent);
        if (id == null) {
            throw new DomainException(SharedError.NOT_FOUND);
        }
        return id;
    }

    /** An id as a parameter, or null where none was sent. */
    public static @Nullable UUID id(String name, @Nullable String sent) {
        return sent == null ? null : known(name, IdConverter.id(sent));
    }

    /** A day as ISO 8601 writes it, or null where none was sent. */
    public static @Nullable LocalDate day(String name, @Nullable String sent) {
        try {
            return sent == null ? null : LocalDate.parse(sent);
        } catch (DateTimeParseException noDay) {
            throw malformed(name);
        }
    }

    /** A word of a list of words, or null where none was sent. */
    public static <E extends Enum<E>> @Nullable E word(Class<E> words, String name, @Nullable String sent) {
        try {
            return sent == null ? null : Enum.valueOf(words, sent.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw malformed(name);
        }
    }

    /** A yes or no; no where nothing was sent. */
    public static boolean truth(String name, @Nullable String sent) {
        if (sent == null || sent.equals("false")) {
            return false;
        }
        if (!sent.equals("true")) {
            throw malformed(name);
        }
        return true;
    }

    /** How many lines of a list, 1 to {@link #MOST}. */
    public static int limit(@Nullable String sent) {
        if (sent == null) {
            return USUAL;
        }
        int limit = NUMBER.matcher(sent).matches() ? Integer.parseInt(sent) : 0;
        if (limit < 1 || limit > MOST) {
            throw new ApiRefusal(ProblemKind.MALFORMED, "limitOutOfRange", Map.of("field", "limit", "max", MOST));
        }
        return limit;
    }

    /** The key under which a change is sent, the same for every attempt: a UUID, with or without quotes. */
    public static UUID key(@Nullable String sent) {
        if (sent == null) {
            throw new ApiRefusal(ProblemKind.MALFORMED, "keyMissing", Map.of("field", "Idempotency-Key"));
        }
        Matcher matcher = KEY.matcher(sent.strip());
        UUID key = matcher.matches() ? IdConverter.id(matcher.group(1)) : null;
        return known("Idempotency-Key", key);
    }

    /** Where a list goes on, as its parts; nothing where it begins. Programs hand it back as they got it. */
    public static String[] cursor(@Nullable String sent, int parts) {
        if (sent == null) {
            return new String[0];
        }
        try {
            String[] found = new String(Base64.getUrlDecoder().decode(sent), StandardCharsets.US_ASCII).split(" ", -1);
            if (found.length == parts) {
                return found;
            }
        } catch (IllegalArgumentException notOurs) {
            throw malformed("cursor");
        }
        throw malformed("cursor");
    }

    /** A cursor made of these parts. */
    public static String cursorOf(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            text.append(text.isEmpty() ? "" : " ").append(part);
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** A language of ours as its tag; English where none was sent. */
    public static String language(@Nullable String sent) {
        return Languages.of(sent == null ? "en" : sent)
                .map(Locale::getLanguage)
                .orElseThrow(() -> malformed("language"));
    }

    /** A parameter that cannot be read. */
    public static ApiRefusal malformed(String name) {
        return new ApiRefusal(ProblemKind.MALFORMED, "malformedParameter", Map.of("field", name));
    }

    private static UUID known(String name, @Nullable UUID id) {
        if (id == null) {
            throw malformed(name);
        }
        return Objects.requireNonNull(id);
    }
}
