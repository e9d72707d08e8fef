package org.rapport.shared.data;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
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

    /** Sets the organisation, then goes on. */
    @AroundInvoke
    public Object enter(InvocationContext call) throws Exception {
        entities.createNativeQuery("select set_config('rapport.organisation', ?1, true)")
                .setParameter(
                        1, actor.find().map(a -> a.organisation().toString()).orElse(""))
                .getSingleResult();
        return call.proceed();
    }
}
