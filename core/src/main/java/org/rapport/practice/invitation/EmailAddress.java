package org.rapport.practice.invitation;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Map;
import org.rapport.shared.DomainException;

/** An e-mail address as typed: without spaces around it, with a name and a host; or none. */
final class EmailAddress {

    private static final int LONGEST = 254;

    private EmailAddress() {}

    /** The address; empty when none was typed. */
    static String require(String typed) {
        String address = typed.strip();
        if (!address.isEmpty() && !isAddress(address)) {
            throw new DomainException(InvitationError.BAD_EMAIL, Map.of("field", "email"));
        }
        return address;
    }

    private static boolean isAddress(String text) {
        try {
            InternetAddress parsed = new InternetAddress(text, true);
            parsed.validate();
            return text.length() <= LONGEST && text.equals(parsed.getAddress()) && text.indexOf('@') > 0;
        } catch (AddressException malformed) {
            return false;
        }
    }
}
