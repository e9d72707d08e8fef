package org.rapport.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.rapport.shared.DomainException;

/**
 * Hashes and checks passwords with Argon2id (19 MiB, 2 passes, 1 lane: the first recommendation of the OWASP password
 * storage sheet for it). Only a few at once, since each holds its memory; who cannot have a place in time is told so.
 */
@ApplicationScoped
class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final long PATIENCE_SECONDS = 10;

    private final Semaphore places;
    private final String nobody;

    /** For the container only. */
    protected Passwords() {
        places = new Semaphore(0);
        nobody = "";
    }

    @Inject
    Passwords(AccountSettings settings) {
        places = new Semaphore(settings.parallel(), true);
        nobody = hashed("nobody has this password");
    }

    /** The hash of a new password; refuses one that is too short, too long or holds the name. */
    String hash(String password, SignInName name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new DomainException(
                    AccountError.PASSWORD_LENGTH, Map.of("field", "password", "min", SHORTEST, "max", LONGEST));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String person = name.value().split("@", 2)[0];
        if (lower.contains(name.value()) || (person.length() > 3 && lower.contains(person))) {
            throw new DomainException(AccountError.PASSWORD_IS_NAME, Map.of("field", "password"));
        }
        return inPlace(() -> hashed(password));
    }

    /** Whether the password is the one of this hash. Without a hash it costs the same and is wrong. */
    boolean matches(String password, Optional<String> hash) {
        String tried = password.length() > 2 * LONGEST ? password.substring(0, 2 * LONGEST) : password;
        String against = hash.orElse(nobody);
        boolean right = inPlace(() -> Password.check(tried, against).with(Argon2Function.getInstanceFromHash(against)));
        return right && hash.isPresent();
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
    }

    private <T> T inPlace(java.util.function.Supplier<T> work) {
        boolean placed = false;
        try {
            placed = places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!placed) {
                throw new DomainException(AccountError.BUSY);
            }
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DomainException(AccountError.BUSY);
        } finally {
            if (placed) {
                places.release();
            }
        }
    }
}
