package org.rapport.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the clock that everything asks for the time; tests put another in its place. */
@ApplicationScoped
public class Clocks {

    /** The system's clock in UTC; zones belong to practices. */
    @Produces
    public Clock clock() {
        return Clock.systemUTC();
    }
}
