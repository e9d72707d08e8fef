package org.rapport.web.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapport.client.consent.ConsentDecision;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentState;
import org.rapport.web.i18n.PageTexts;

/** Decisions and what follows from them, in words. */
@ApplicationScoped
class ConsentWords {

    @Inject
    private PageTexts texts;

    /** The kind of badge a state gets. */
    static String tone(ConsentState state) {
        return switch (state) {
            case GIVEN -> "done";
            case NEVER_ASKED -> "quiet";
            case WAITING, EXPIRED, REFUSED, WITHDRAWN -> "attention";
        };
    }

    /** What was decided, by whom, how and when. */
    String decision(ConsentDecision decision, String by) {
        String said = texts.with(
                "consents.decision",
                List.of(texts.value(decision.outcome()), by, decision.day(), texts.value(decision.method())));
        StringBuilder words = new StringBuilder(said);
        if (decision.textNumber() > 0) {
            words.append(" · ").append(texts.of("consents.version", decision.textNumber()));
        }
        if (decision.expiresOn() != null) {
            words.append(" · ").append(texts.of("consents.until", decision.expiresOn()));
        }
        return words.toString();
    }

    /** What stops without it. */
    String stops(ConsentPurpose purpose) {
        return texts.of("consent.stops." + purpose);
    }

    /** What stays when it is taken back. */
    String stays(ConsentPurpose purpose) {
        return texts.of("consent.stays." + purpose);
    }

    String of(String key, Object first, Object second) {
        return texts.of(key, first, second);
    }

    String of(String key, Object first) {
        return texts.of(key, first);
    }

    String value(ConsentPurpose purpose) {
        return texts.value(purpose);
    }
}
