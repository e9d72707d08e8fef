package org.rapport.shared.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Address;
import jakarta.mail.Authenticator;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Hands mails over to the configured server by SMTP. After the server could not be reached it is left alone for a
 * moment, so that many waiting mails do not each wait for it and hold up other work.
 */
@ApplicationScoped
class MailServer {

    private static final Duration QUIET = Duration.ofSeconds(4);
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final AtomicReference<@Nullable Away> away = new AtomicReference<>();

    @Inject
    private Clock clock;

    /** A server that could not be reached, and until when it is left alone. */
    private record Away(MailAccount.Server server, Instant until) {

        boolean holds(MailAccount.Server asked, Instant now) {
            return server.equals(asked) && now.isBefore(until);
        }
    }

    /** Whether the server took it; false when it never will. Throws when it should be tried again. */
    boolean take(MailAccount account, WaitingMail mail, MailTexts.MailText text) {
        Instant now = clock.instant();
        Away known = away.get();
        if (known != null && known.holds(account.server(), now)) {
            throw new MailServerAway();
        }
        Session session = session(account);
        try {
            Transport.send(StableMessage.of(session, account, mail, text));
            return true;
        } catch (AddressException never) {
            return false;
        } catch (SendFailedException refused) {
            if (isForGood(refused)) {
                return false;
            }
            throw new MailServerAway();
        } catch (MessagingException unreachable) {
            away.set(new Away(account.server(), now.plus(QUIET)));
            throw new MailServerAway();
        }
    }

    /** The address is invalid for the server, rather than not served at the moment. */
    private static boolean isForGood(SendFailedException refused) {
        Address[] invalid = refused.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    private static Session session(MailAccount account) {
        MailAccount.Server server = account.server();
        MailAccount.Login login = account.login();
        boolean known = !login.user().isEmpty();
        Properties smtp = new Properties();
        smtp.setProperty("mail.transport.protocol", "smtp");
        smtp.setProperty("mail.smtp.host", server.host());
        smtp.setProperty("mail.smtp.port", Integer.toString(server.port()));
        smtp.setProperty("mail.smtp.auth", Boolean.toString(known));
        smtp.setProperty(
                "mail.smtp.starttls.enable", Boolean.toString(server.security().equals("starttls")));
        smtp.setProperty(
                "mail.smtp.starttls.required",
                Boolean.toString(server.security().equals("starttls")));
        smtp.setProperty(
                "mail.smtp.ssl.enable", Boolean.toString(server.security().equals("tls")));
        smtp.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        smtp.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        smtp.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        smtp.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        smtp.setProperty("mail.smtp.from", account.from());
        return Session.getInstance(smtp, known ? new Password(login) : null);
    }

    private static final class Password extends Authenticator {

        private final MailAccount.Login login;

        Password(MailAccount.Login login) {
            this.login = login;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(login.user(), login.password());
        }
    }
}
