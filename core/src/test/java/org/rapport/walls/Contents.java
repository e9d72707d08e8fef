package org.rapport.walls;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything a result says, also where its toString keeps silent. */
final class Contents {

    private Contents() {}

    static String of(Object result) {
        if (result == null) {
            return "";
        }
        if (result instanceof Optional<?> optional) {
            return optional.map(Contents::of).orElse("");
        }
        if (result instanceof Iterable<?> many) {
            StringBuilder all = new StringBuilder();
            many.forEach(one -> all.append(of(one)).append(' '));
            return all.toString();
        }
        if (result instanceof Map<?, ?> map) {
            return of(map.keySet()) + of(map.values());
        }
        return result.getClass().isRecord() ? record(result) : result.toString();
    }

    private static String record(Object result) {
        return Arrays.stream(result.getClass().getRecordComponents())
                .map(component -> of(read(result, component)))
                .collect(Collectors.joining(" "));
    }

    private static Object read(Object result, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(result);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
