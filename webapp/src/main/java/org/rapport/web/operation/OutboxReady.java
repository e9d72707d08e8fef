package org.rapport.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.rapport.shared.operation.OperationFigures;

/** What is due in the outbox is taken in time: somebody does the work that follows what people do. */
@Readiness
@ApplicationScoped
public class OutboxReady implements HealthCheck {

    @Inject
    private DatabaseLook database;

    @Inject
    private OperationSettings settings;

    @Override
    public HealthCheckResponse call() {
        Optional<OperationFigures> figures = database.now().figures();
        if (figures.isEmpty()) {
            return down("it cannot be seen without the database.");
        }
        boolean late = figures.get().outboxLag().compareTo(settings.outboxLag()) > 0;
        return late
                ? down("work has been due for more than " + settings.outboxLag().toMinutes() + " minutes.")
                : HealthCheckResponse.up("outbox");
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named("outbox")
                .down()
                .withData("reason", reason)
                .build();
    }
}
