package org.rapport.web.operation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** From when on the application calls itself not ready. */
@ApplicationScoped
public class OperationSettings {

    private final Duration outboxLag;
    private final long leastFreeMegabytes;
    private final Path data;

    /** For the container only. */
    protected OperationSettings() {
        this(1, 0, Optional.empty());
    }

    /** As configured; the server's own directory where no other is named. */
    @Inject
    public OperationSettings(
            @ConfigProperty(name = "rapport.health.outbox.minutes", defaultValue = "15") int minutes,
            @ConfigProperty(name = "rapport.health.disk.least.mb", defaultValue = "256") long leastFreeMegabytes,
            @ConfigProperty(name = "rapport.data.dir") Optional<String> data) {
        this.outboxLag = Duration.ofMinutes(minutes);
        this.leastFreeMegabytes = leastFreeMegabytes;
        this.data = Path.of(data.orElseGet(
                () -> System.getProperty("com.sun.aas.instanceRoot", System.getProperty("java.io.tmpdir", "."))));
    }

    /** How long work may be due without anybody taking it. */
    Duration outboxLag() {
        return outboxLag;
    }

    /** How much space must be free. */
    long leastFreeMegabytes() {
        return leastFreeMegabytes;
    }

    /** Where space is needed. */
    Path data() {
        return data;
    }
}
