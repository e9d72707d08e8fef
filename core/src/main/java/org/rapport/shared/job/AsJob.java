package org.rapport.shared.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;

/** Lets the system act in one organisation, where no request did before. */
@ApplicationScoped
public class AsJob {

    @Inject
    private Instance<RequestContextController> contexts;

    @Inject
    private CurrentActor current;

    /** Calls as a job of this name in this organisation; whoever acted before acts again afterwards. */
    public <T> T in(UUID organisation, String job, Supplier<T> work) {
        return asNobody(() -> {
            Optional<Actor> before = current.find();
            current.become(new Actor.Job(organisation, job));
            try {
                return work.get();
            } finally {
                before.ifPresentOrElse(current::become, current::leave);
            }
        });
    }

    /** Calls in a request of its own if there is none, for what must be asked before an organisation is known. */
    public <T> T asNobody(Supplier<T> work) {
        RequestContextController context = contexts.get();
        boolean opened = context.activate();
        try {
            return work.get();
        } finally {
            if (opened) {
                context.deactivate();
            }
            contexts.destroy(context);
        }
    }
}
