package org.rapport.web.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rapport.account.token.Scope;

/** Names the scope a token must have for an operation. An operation without it takes any token that opens. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    /** The scope. */
    Scope value();
}
