package org.rapport.shared.access;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names who may call a boundary method; everybody else is refused with {@code SharedError.NOT_PERMITTED}. Every public
 * method of a {@link Boundary} carries it. Whether the relationship at hand is the caller's own is asked in the method.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Permits {

    /** Who may call. */
    @Nonbinding
    Who[] value() default {};
}
