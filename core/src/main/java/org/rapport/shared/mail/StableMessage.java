package org.rapport.shared.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** A message that has the same Message-ID and date however often it is made, so that a second copy is known as one. */
final class StableMessage extends MimeMessage {

    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final String messageId;

    private StableMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static StableMessage of(Session session, MailAccount account, WaitingMail mail, MailTexts.MailText text)
            throws MessagingException {
        String domain = account.from().substring(account.from().indexOf('@') + 1);
        StableMessage message = new StableMessage(session, "<" + mail.id() + "@" + domain + ">");
        message.setFrom(sender(account.from(), account.sender(mail.content().sender())));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.content().address(), true));
        message.setSubject(text.subject().replaceAll("\\p{Cntrl}", " "), CHARSET);
        message.setText(text.body(), CHARSET);
        message.setSentDate(Date.from(mail.putAt()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.content().language());
        return message;
    }

    private static InternetAddress sender(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name.replaceAll("\\p{Cntrl}", " "), CHARSET);
        } catch (UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
