package org.rapport.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.rapport.demo.Demonstration;
import org.rapport.shared.DomainException;
import org.rapport.shared.Ids;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.CurrentActor;
import org.rapport.web.security.Readiness;

/** Loads the demonstration organisation at the start where {@code rapport.demonstration} is true and none is there yet. */
@ApplicationScoped
public class DemonstrationStart {

    private static final Logger LOG = System.getLogger(DemonstrationStart.class.getName());

    @Inject
    @ConfigProperty(name = "rapport.demonstration", defaultValue = "false")
    private boolean wanted;

    @Inject
    private Demonstration demonstration;

    @Inject
    private Readiness readiness;

    @Inject
    private CurrentActor actor;

    @Inject
    private Ids ids;

    /** Runs once the application is deployed, before the first request is answered. */
    @ActivateRequestContext
    public void load(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (!wanted || !readiness.refusals().isEmpty()) {
            return;
        }
        actor.become(new Actor.Job(ids.next(), "demonstration"));
        try {
            if (demonstration.load()) {
                LOG.log(Level.INFO, "The demonstration organisation was loaded.");
            }
        } catch (DomainException refused) {
            LOG.log(Level.WARNING, "The demonstration was not loaded: the database holds another organisation.");
        }
    }
}
