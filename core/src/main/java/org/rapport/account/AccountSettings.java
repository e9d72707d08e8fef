package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often a sign-in may be tried; checked when first read. */
@ApplicationScoped
class AccountSettings {

    private final Throttle account;
    private final Throttle address;
    private final int parallel;

    /** For the container only. */
    protected AccountSettings() {
        this(10, 60, 15, 4);
    }

    @Inject
    AccountSettings(
            @ConfigProperty(name = "rapport.sign-in.tries.account", defaultValue = "10") int perAccount,
            @ConfigProperty(name = "rapport.sign-in.tries.address", defaultValue = "60") int perAddress,
            @ConfigProperty(name = "rapport.sign-in.minutes", defaultValue = "15") int minutes,
            @ConfigProperty(name = "rapport.sign-in.parallel", defaultValue = "4") int parallel) {
        require(perAccount >= 2, "rapport.sign-in.tries.account must be at least 2");
        require(perAddress >= 2, "rapport.sign-in.tries.address must be at least 2");
        require(minutes >= 1 && minutes <= 1440, "rapport.sign-in.minutes must be from 1 to 1440");
        require(parallel >= 1 && parallel <= 64, "rapport.sign-in.parallel must be from 1 to 64");
        this.account = new Throttle(perAccount, perAccount / 2, Duration.ofMinutes(minutes));
        this.address = new Throttle(perAddress, perAddress, Duration.ofMinutes(minutes));
        this.parallel = parallel;
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalStateException(sentence);
        }
    }

    /** For one sign-in name: half of the tries are free, then each costs twice the wait of the one before. */
    Throttle account() {
        return account;
    }

    /** For one address, behind which a whole practice may sit: no waits, only the limit. */
    Throttle address() {
        return address;
    }

    /** How many passwords are checked at once; each takes 19 MiB of memory meanwhile. */
    int parallel() {
        return parallel;
    }
}
