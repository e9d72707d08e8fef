package org.rapport.walls;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.rapport.shared.DateRange;
import org.rapport.shared.Money;
import org.rapport.transfer.file.Progress;

/** Arguments for any boundary method: every id the same, everything else something plain of its type. */
final class Arguments {

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Instant.class, Instant.parse("2100-01-01T00:00:00Z")),
            Map.entry(LocalDate.class, LocalDate.of(2026, 11, 24)),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 11, 24, 12, 0)),
            Map.entry(ZoneId.class, ZoneId.of("Europe/Berlin")),
            Map.entry(Locale.class, Locale.ENGLISH),
            Map.entry(byte[].class, new byte[] {1}),
            Map.entry(Progress.class, new Progress()),
            Map.entry(DateRange.class, DateRange.from(LocalDate.of(2026, 1, 1))),
            Map.entry(Money.class, Money.ofMinor(100, "EUR")));

    private final UUID id;
    private final UnaryOperator<String> text;

    private Arguments(UUID id, UnaryOperator<String> text) {
        this.id = id;
        this.text = text;
    }

    static Object[] of(Method method, UUID id) {
        return new Arguments(id, Arguments::plainText).of(method);
    }

    /** The same with this text wherever a text is asked for. */
    static Object[] of(Method method, UUID id, String text) {
        return new Arguments(id, name -> text).of(method);
    }

    private Object[] of(Method method) {
        return Arrays.stream(method.getParameters())
                .map(parameter -> value(parameter.getParameterizedType(), parameter.getName()))
                .toArray();
    }

    /** A sign-in name, a password and a secret are asked for in forms of their own; a language is one of ours. */
    private static String plainText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.contains("language") ? "en" : lower.contains("password") ? "walls have ears 1" : "a-plain-word";
    }

    /** Minutes, hours and the like are asked for in figures that make sense. */
    private static int figure(String name) {
        return name.toLowerCase(Locale.ROOT).contains("minutes") ? 50 : 1;
    }

    private Object value(Type type, String name) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw == UUID.class) {
            return id;
        }
        if (raw == String.class) {
            return text.apply(name);
        }
        if (raw == int.class || raw == Integer.class) {
            return figure(name);
        }
        if (PLAIN.containsKey(raw)) {
            return PLAIN.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isRecord()) {
            return record(raw);
        }
        return collection(raw, type, name);
    }

    private Object collection(Class<?> raw, Type type, String name) {
        Type[] of = type instanceof ParameterizedType generic ? generic.getActualTypeArguments() : new Type[0];
        if (raw == Optional.class) {
            return Optional.of(value(of[0], name));
        }
        if (raw == Map.class) {
            return Map.of(value(of[0], name), value(of[1], name));
        }
        if (raw == Set.class) {
            return Set.of(value(of[0], name));
        }
        if (raw.isAssignableFrom(List.class)) {
            return List.of(value(of[0], name));
        }
        if (raw.isSealed()) {
            return value(raw.getPermittedSubclasses()[0], name);
        }
        throw new IllegalStateException("the walls cannot make a " + type + ": teach Arguments");
    }

    private Object record(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), component.getName()))
                .toArray();
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the walls cannot make a " + type, e);
        }
    }
}
