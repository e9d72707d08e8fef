package org.rapport.safety;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.rapport.practice.MemberAddresses;
import org.rapport.shared.mail.MailOrder;
import org.rapport.shared.mail.Mails;

/**
 * Tells those who are asked about a risk answer that a task waits for them, where a mail server is configured. The mail
 * says no more than that and where: neither whom it is about nor that it is about an answer.
 */
@ApplicationScoped
class RiskLetters {

    private static final String KIND = "task";
    private static final String TASKS = "/tasks.xhtml";
    private static final Duration USEFUL = Duration.ofDays(7);

    @Inject
    private Mails mails;

    @Inject
    private MemberAddresses addresses;

    @Inject
    private Clock clock;

    /** Has a mail sent to each of them who has an address. */
    void tell(UUID notice, Collection<UUID> members) {
        if (!mails.isPossible()) {
            return;
        }
        Instant lastMoment = clock.instant().plus(USEFUL);
        addresses.of(members).forEach(to -> mails.put(new MailOrder(KIND, notice, to, Map.of(), TASKS, lastMoment)));
    }

    /** It was taken up: what has not gone yet need not go. */
    void settle(UUID notice) {
        mails.recallAbout(notice);
    }
}
