package org.rapport.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** There is room on the disk. */
@Readiness
@ApplicationScoped
public class DiskReady implements HealthCheck {

    private static final long MEGABYTE = 1024L * 1024L;

    @Inject
    private OperationSettings settings;

    @Override
    public HealthCheckResponse call() {
        try {
            long free = Files.getFileStore(settings.data()).getUsableSpace() / MEGABYTE;
            return free >= settings.leastFreeMegabytes()
                    ? HealthCheckResponse.up("disk")
                    : down("less than " + settings.leastFreeMegabytes() + " MB are free.");
        } catch (IOException unreadable) {
            return down("the directory of rapport.data.dir cannot be looked at.");
        }
    }

    private static HealthCheckResponse down(String reason) {
        return HealthCheckResponse.named("disk")
                .down()
                .withData("reason", reason)
                .build();
    }
}
