package org.rapport.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rapport.shared.secret.MasterKey;

/**
 * The keys under which wrong tries are counted. Keyed hashes: the table tells neither who tried nor from where. Of an
 * IPv6 address only the network (the first 64 bits) counts, since one machine may have all the rest.
 */
@ApplicationScoped
class SignInKeys {

    private static final int GROUPS_OF_NETWORK = 4;

    @Inject
    private MasterKey master;

    byte[] ofName(SignInName name) {
        return hash("name " + name.value());
    }

    byte[] ofAddress(String address) {
        return hash("address " + network(address));
    }

    /** For codes of a second step: whoever guesses them knows the password, so the name says nothing more. */
    byte[] ofSecondStep(UUID account) {
        return hash("second step " + account);
    }

    /** For codes asked for by this name. */
    byte[] ofCodesFor(SignInName name) {
        return hash("codes for " + name.value());
    }

    /** For codes asked for by whoever holds a link of this person. */
    byte[] ofCodesOf(UUID person) {
        return hash("codes of " + person);
    }

    /** For codes typed in the browser that has this ticket; also what the database keeps of the ticket. */
    byte[] ofTicket(UUID ticket) {
        return hash("ticket " + ticket);
    }

    /** What the database keeps of a code. */
    byte[] ofCode(UUID ticket, String code) {
        return hash("code " + ticket + " " + code);
    }

    static String network(String address) {
        String plain = address.toLowerCase(Locale.ROOT);
        if (!plain.contains(":")) {
            return plain;
        }
        return Arrays.stream(plain.split("%", 2)[0].split(":", -1))
                .limit(GROUPS_OF_NETWORK)
                .collect(Collectors.joining(":"));
    }

    private byte[] hash(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.bytes(), "HmacSHA256"));
            return mac.doFinal(("sign-in " + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
