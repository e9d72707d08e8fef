package org.rapport.shared.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/** Refuses a call of a boundary method by anyone its {@link Permits} does not name. Runs inside the transaction. */
@Interceptor
@Permits
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 400)
public class PermitsInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient CurrentActor actor;

    @Inject
    private transient RoleSource roles;

    /** Lets the call through or throws. */
    @AroundInvoke
    public Object ask(InvocationContext call) throws Exception {
        Permits permits = call.getMethod().getAnnotation(Permits.class);
        Set<Who> allowed = EnumSet.noneOf(Who.class);
        if (permits != null) {
            allowed.addAll(Arrays.asList(permits.value()));
        }
        if (!allowed.contains(Who.ANYONE) && !allows(allowed, actor.get())) {
            throw new DomainException(SharedError.NOT_PERMITTED);
        }
        return call.proceed();
    }

    private boolean allows(Set<Who> allowed, Actor who) {
        if (who instanceof Actor.Member member) {
            return allowsMember(allowed, roles.rolesOf(member));
        }
        if (who instanceof Actor.ClientSignedIn) {
            return allowed.contains(Who.CLIENT);
        }
        if (who instanceof Actor.ClientByLink) {
            return allowed.contains(Who.CLIENT_BY_LINK);
        }
        if (who instanceof Actor.GuardianByLink) {
            return allowed.contains(Who.GUARDIAN_BY_LINK);
        }
        return who instanceof Actor.Job && allowed.contains(Who.JOB);
    }

    private static boolean allowsMember(Set<Who> allowed, Set<Role> held) {
        return (allowed.contains(Who.ANY_MEMBER) && !held.isEmpty())
                || held.stream().anyMatch(role -> allowed.contains(Who.valueOf(role.name())));
    }
}
