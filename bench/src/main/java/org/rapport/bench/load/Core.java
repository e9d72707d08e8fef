package org.rapport.bench.load;

import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapport.bench.Destination;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/** The product's rules over the database that is filled, without a server. */
final class Core implements AutoCloseable {

    private final SeContainer container;

    private Core(SeContainer container) {
        this.container = container;
    }

    static Core over(Destination destination) {
        System.setProperty("rapport.master.key", destination.masterKey());
        Core core = new Core(SeContainerInitializer.newInstance().initialize());
        core.bean(CoreDatabase.class).connect(destination);
        return core;
    }

    <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    /** Calls as a job of the organisation, in a request of its own. */
    <T> T as(UUID organisation, Supplier<T> call) {
        RequestContextController request = bean(RequestContextController.class);
        boolean opened = request.activate();
        try {
            bean(CurrentActor.class).become(new Actor.Job(organisation, "bench"));
            return call.get();
        } finally {
            if (opened) {
                request.deactivate();
            }
        }
    }

    @Override
    public void close() {
        bean(CoreDatabase.class).disconnect();
        container.close();
    }
}
