package org.rapport.shared.data;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Inside a {@link PageReading} this method is asked once for the same arguments, later callers get the same answer: what
 * the walls need of every boundary (roles, whose relationship it is). Everywhere else it is asked each time. For
 * methods that only read, with arguments that are values and an answer nobody changes.
 */
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AskedOnce {}
