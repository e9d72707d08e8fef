package org.rapport.web.expression;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Calls the methods that pages name, such as {@code row.code()}, on our own classes. Expression Language looks through all
 * methods of a class at each call; a list page makes thousands of them, so here they are looked up once for each class.
 * Whatever is not plain, such as overloaded methods, is left to the resolvers that come after.
 */
public class OwnMethods extends ELResolver {

    private static final String OURS = "org.rapport.";

    private static final ClassValue<Map<String, Method>> PLAIN = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return plain(type);
        }
    };

    /** Public methods whose name stands for one method of so many arguments, by both. */
    private static Map<String, Method> plain(Class<?> type) {
        Map<String, Method> found = new HashMap<>();
        Set<String> several = new HashSet<>();
        if (!type.getName().startsWith(OURS) || !Modifier.isPublic(type.getModifiers())) {
            return Map.of();
        }
        for (Method method : type.getMethods()) {
            String key = key(method.getName(), method.getParameterCount());
            boolean callable = !method.isBridge()
                    && !method.isVarArgs()
                    && Modifier.isPublic(method.getDeclaringClass().getModifiers());
            if (!callable || found.put(key, method) != null) {
                several.add(key);
            }
        }
        found.keySet().removeAll(several);
        return Map.copyOf(found);
    }

    private static String key(String name, int arguments) {
        return arguments == 0 ? name : name + '/' + arguments;
    }

    /** Calls the method where there is one such; otherwise leaves the call to others. */
    @Override
    public @Nullable Object invoke(
            ELContext context,
            @Nullable Object base,
            @Nullable Object name,
            Class<?> @Nullable [] types,
            @Nullable Object @Nullable [] given) {
        if (base == null || name == null) {
            return null;
        }
        @Nullable Object[] values = given == null ? new Object[0] : given;
        Method method = PLAIN.get(base.getClass()).get(key(name.toString(), values.length));
        if (method == null) {
            return null;
        }
        Object result = call(method, base, arguments(context, method, values));
        context.setPropertyResolved(base, name);
        return result;
    }

    private static @Nullable Object[] arguments(ELContext context, Method method, @Nullable Object[] given) {
        Class<?>[] types = method.getParameterTypes();
        @Nullable Object[] arguments = new Object[given.length];
        for (int place = 0; place < given.length; place++) {
            Object value = given[place];
            arguments[place] = types[place].isInstance(value) ? value : context.convertToType(value, types[place]);
        }
        return arguments;
    }

    private static @Nullable Object call(Method method, Object base, @Nullable Object[] arguments) {
        try {
            return method.invoke(base, arguments);
        } catch (InvocationTargetException thrown) {
            throw new ELException(thrown.getCause());
        } catch (IllegalAccessException closed) {
            throw new ELException(closed);
        }
    }

    /** Properties are found by others. */
    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    /** Properties are found by others. */
    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        return null;
    }

    /** Properties are set by others. */
    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        // nothing of ours
    }

    /** Properties are set by others. */
    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        return false;
    }

    /** No property. */
    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return null;
    }
}
