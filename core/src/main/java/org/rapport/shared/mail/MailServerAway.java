package org.rapport.shared.mail;

/** The mail server does not take mails at the moment. Says nothing more: its answers may hold addresses. */
final class MailServerAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MailServerAway() {
        super("the mail server does not take mails at the moment");
    }
}
