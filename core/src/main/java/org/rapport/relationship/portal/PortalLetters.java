package org.rapport.relationship.portal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.rapport.account.CodeDelivery;
import org.rapport.account.CodePurpose;
import org.rapport.account.MailedCodes;
import org.rapport.client.PersonMail;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.mail.MailOrder;
import org.rapport.shared.mail.Mails;

/** Mails to a client's own address: the link with which the own sign-in is made, and codes. */
@ApplicationScoped
class PortalLetters implements CodeDelivery {

    @Inject
    private PersonMail addresses;

    @Inject
    private Mails mails;

    @Inject
    private CurrentActor actor;

    @Inject
    private Clock clock;

    @Override
    public boolean reaches(UUID person) {
        return addressee(person).isPresent();
    }

    @Override
    public void send(UUID person, CodePurpose purpose, String code) {
        String kind = purpose == CodePurpose.SIGN_IN ? "portalCode" : "draftCode";
        Instant end = clock.instant().plus(MailedCodes.OPEN);
        addressee(person)
                .ifPresent(to -> mails.put(new MailOrder(kind, person, to, Map.of("code", code), "/portal/", end)));
    }

    /** Has the invitation's link mailed; false when no mail reaches the person or they allow none. */
    boolean invite(UUID person, String secret, Instant expiresAt) {
        Optional<MailOrder.Addressee> addressee = addresses.unasked(actor.get().organisation(), person);
        addressee.ifPresent(to -> mails.put(
                new MailOrder("portal", person, to, Map.of("organisation", to.sender()), "/c/" + secret, expiresAt)));
        return addressee.isPresent();
    }

    private Optional<MailOrder.Addressee> addressee(UUID person) {
        return addresses.of(actor.get().organisation(), person);
    }
}
