package org.rapport.account;

import java.util.UUID;

/**
 * Takes a code to a person's own mail address; implemented by the feature that knows addresses. Called inside the
 * transaction that made the code, of the person's organisation.
 */
public interface CodeDelivery {

    /** Whether a code can reach this person: there is a mail server, and the own channel is a mail address. */
    boolean reaches(UUID person);

    /** Has the code mailed. */
    void send(UUID person, CodePurpose purpose, String code);
}
