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
import org.rapport.shared.DateRange;
import org.rapport.shared.Money;

/** Arguments for any boundary method: every id the same, everything else something plain of its type. */
final class Arguments {

    private static final Map<Class<?>, Object> PLAIN = Map.ofEntries(
            Map.entry(String.class, "en"),
            Map.entry(int.class, 1),
            Map.entry(Integer.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(Long.class, 1L),
            Map.entry(boolean.class, true),
            Map.entry(Boolean.class, true),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Instant.class, Instant.EPOCH),
            Map.entry(LocalDate.class, LocalDate.of(2026, 11, 24)),
            Map.entry(LocalTime.class, LocalTime.NOON),
            Map.entry(LocalDateTime.class, LocalDateTime.of(2026, 11, 24, 12, 0)),
            Map.entry(ZoneId.class, ZoneId.of("Europe/Berlin")),
            Map.entry(Locale.class, Locale.ENGLISH),
            Map.entry(byte[].class, new byte[] {1}),
            Map.entry(DateRange.class, DateRange.from(LocalDate.of(2026, 1, 1))),
            Map.entry(Money.class, Money.ofMinor(100, "EUR")));

    private Arguments() {}

    static Object[] of(Method method, UUID id) {
        return Arrays.stream(method.getGenericParameterTypes())
                .map(type -> value(type, id))
                .toArray();
    }

    private static Object value(Type type, UUID id) {
        Class<?> raw = (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
        if (raw == UUID.class) {
            return id;
        }
        if (PLAIN.containsKey(raw)) {
            return PLAIN.get(raw);
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        if (raw.isRecord()) {
            return record(raw, id);
        }
        return collection(raw, type, id);
    }

    private static Object collection(Class<?> raw, Type type, UUID id) {
        Type[] of = type instanceof ParameterizedType generic ? generic.getActualTypeArguments() : new Type[0];
        if (raw == Optional.class) {
            return Optional.of(value(of[0], id));
        }
        if (raw == Map.class) {
            return Map.of(value(of[0], id), value(of[1], id));
        }
        if (raw == Set.class) {
            return Set.of(value(of[0], id));
        }
        if (raw.isAssignableFrom(List.class)) {
            return List.of(value(of[0], id));
        }
        if (raw.isSealed()) {
            return value(raw.getPermittedSubclasses()[0], id);
        }
        throw new IllegalStateException("the walls cannot make a " + type + ": teach Arguments");
    }

    private static Object record(Class<?> type, UUID id) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(components)
                .map(component -> value(component.getGenericType(), id))
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
