package org.rapport.shared.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.transaction.Transactional;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.rapport.shared.data.InOrganisation;

/**
 * A class per task a user does: application scoped, every method in a transaction (reading ones too, since the
 * database's wall holds only inside one) that sees the actor's organisation only. Methods say with {@link Permits} who
 * may call them.
 */
@Stereotype
@ApplicationScoped
@Transactional
@InOrganisation
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Boundary {}
