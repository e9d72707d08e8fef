package org.rapport.practice.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.rapport.practice.ManagedPractices;
import org.rapport.practice.MemberNames;
import org.rapport.practice.PracticeRow;
import org.rapport.shared.mail.MailOrder;
import org.rapport.shared.mail.Mails;

/** The mail that takes an invitation's link to the invited. */
@ApplicationScoped
class InvitationLetters {

    private static final String KIND = "invitation";

    @Inject
    private Mails mails;

    @Inject
    private InvitationRecords records;

    @Inject
    private MemberNames names;

    @Inject
    private ManagedPractices managed;

    /** Has the link mailed; false when no address or no mail server is known. */
    boolean send(Invitation invitation, String secret) {
        if (invitation.email().isEmpty() || !mails.isPossible()) {
            return false;
        }
        String organisation = records.organisationName(invitation.key().organisation());
        UUID mail = mails.put(new MailOrder(
                KIND,
                invitation.id(),
                new MailOrder.Addressee(invitation.email(), invitation.language(), organisation),
                Map.of(
                        "name", invitation.displayName(),
                        "organisation", organisation,
                        "inviter", inviter(invitation.invitedBy()),
                        "until", until(invitation)),
                IssuedInvitation.PATH + secret,
                invitation.expiresAt()));
        invitation.mailed(mail);
        return true;
    }

    private String inviter(UUID member) {
        return names.of(List.of(member)).getOrDefault(member, "");
    }

    private String until(Invitation invitation) {
        ZoneId zone =
                managed.mine().stream().findFirst().map(PracticeRow::zoneId).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(invitation.expiresAt(), zone)
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Locale.forLanguageTag(invitation.language())));
    }

    /** Takes back a mail that has not gone yet. */
    void recall(Invitation invitation) {
        UUID mail = invitation.mail();
        if (mail != null) {
            mails.recall(mail);
        }
    }
}
