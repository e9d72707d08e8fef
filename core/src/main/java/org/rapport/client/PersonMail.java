package org.rapport.client;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.Consents;
import org.rapport.shared.data.Row;
import org.rapport.shared.mail.MailOrder;
import org.rapport.shared.mail.Mails;

/**
 * To which address mails for a person go: their own channel, if it is a mail address and there is a mail server. For boundaries
 * of other features, inside their transaction; asks nobody for permission, and the address is for the mail only.
 */
@ApplicationScoped
public class PersonMail {

    @Inject
    private EntityManager entities;

    @Inject
    private Mails mails;

    @Inject
    private Consents consents;

    @Inject
    private Clock clock;

    /**
     * Whom to write to of our own accord: nothing when the person does not allow mails either. What they asked for
     * themselves, such as a code, goes by {@link #of}.
     */
    public Optional<MailOrder.Addressee> unasked(UUID organisation, UUID person) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        return consents.refusedChannel(organisation, person, ConsentPurpose.CONTACT_EMAIL, today)
                ? Optional.empty()
                : of(organisation, person);
    }

    /** Whom to write to; nothing when no mail reaches the person. */
    public Optional<MailOrder.Addressee> of(UUID organisation, UUID person) {
        return Row.of(entities.createNativeQuery("select p.contact, p.language, o.name from rapport.person p"
                                + " join rapport.organisation o on o.organisation_id = p.organisation_id"
                                + " where p.organisation_id = ?1 and p.id = ?2 and p.contact_kind = 'EMAIL'")
                        .setParameter(1, organisation)
                        .setParameter(2, person)
                        .getResultList())
                .stream()
                .filter(row -> mails.isPossible())
                .map(row -> new MailOrder.Addressee(row.text(0), row.text(1), row.text(2)))
                .findFirst();
    }
}
