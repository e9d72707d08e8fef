package org.rapport.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** The database answers, takes the application's role and has exactly this release's schema. */
@Readiness
@ApplicationScoped
public class DatabaseReady implements HealthCheck {

    @Inject
    private DatabaseLook database;

    @Override
    public HealthCheckResponse call() {
        List<String> refusals = database.now().refusals();
        return refusals.isEmpty()
                ? HealthCheckResponse.up("database")
                : HealthCheckResponse.named("database")
                        .down()
                        .withData("reason", String.join(" ", refusals))
                        .build();
    }
}
