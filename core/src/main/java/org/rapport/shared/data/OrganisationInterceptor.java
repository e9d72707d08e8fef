package org.rapport.shared.data;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.List;
import org.rapport.shared.access.CurrentActor;

/**
 * Tells the database, just inside the transaction, whose rows it may show. The setting is local to the transaction and
 * gone with it; without an actor it is empty and no row is seen.
 */
@Interceptor
@InOrganisation
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 300)
public class OrganisationInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient EntityManager entities;

    @Inject
    private transient KnownAnswers answers;

    /**
     * Sets the organisation, then goes on; inside a {@link PageReading} the boundaries share one transaction. Outside of a
     * transaction there is nothing to set and no row behind the wall is seen.
     */
    @AroundInvoke
    public Object enter(InvocationContext call) throws Exception {
        if (!entities.isJoinedToTransaction()) {
            return call.proceed();
        }
        String organisation =
                actor.find().map(who -> who.organisation().toString()).orElse("");
        answers.of(List.of(InOrganisation.class, organisation), () -> set(organisation));
        return call.proceed();
    }

    private Object set(String organisation) {
        return entities.createNativeQuery("select set_config('rapport.organisation', ?1, true)")
                .setParameter(1, organisation)
                .getSingleResult();
    }
}
