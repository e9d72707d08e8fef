package org.rapport.web.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Refuses an operation the caller's token is not for. What the member may do is asked by the boundaries, as everywhere. */
@Provider
public class ScopeFilter implements ContainerRequestFilter {

    @Inject
    private Caller caller;

    @Context
    private @Nullable ResourceInfo operation;

    @Override
    public void filter(ContainerRequestContext request) {
        Needs needs = operation == null ? null : operation.getResourceMethod().getAnnotation(Needs.class);
        if (needs != null && !caller.holder().scopes().contains(needs.value())) {
            throw new ApiRefusal(
                    ProblemKind.SCOPE_MISSING,
                    "scopeMissing",
                    Map.of("scope", needs.value().word()));
        }
    }
}
