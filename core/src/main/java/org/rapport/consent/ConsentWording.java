package org.rapport.consent;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.client.consent.ConsentError;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.client.consent.ConsentText;
import org.rapport.client.consent.ConsentTexts;
import org.rapport.client.consent.Consents;
import org.rapport.shared.SharedError;
import org.rapport.shared.Violations;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;
import org.rapport.task.Tasks;

/** An administrator writes the texts people are asked with, and decides whether a missing consent stops anything. */
@Boundary
public class ConsentWording {

    @Inject
    private ConsentTexts texts;

    @Inject
    private Consents consents;

    @Inject
    private Tasks tasks;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** The texts of today, in the order people read purposes. */
    @Permits(Who.ADMINISTRATOR)
    public List<ConsentText> all() {
        Map<ConsentPurpose, ConsentText> current = texts.current(organisation());
        return ConsentPurpose.inOrder().stream().map(current::get).toList();
    }

    /**
     * Takes a new version of a text; what was given stays with the version it was given to. {@code CHANGED_MEANWHILE} when
     * {@code text.number()} is not the version of today.
     */
    @Permits(Who.ADMINISTRATOR)
    public void write(ConsentText text) {
        ConsentText clean = new ConsentText(
                text.purpose(),
                text.number(),
                text.english().strip(),
                text.german().strip(),
                false);
        Violations found = new Violations();
        if (clean.english().isEmpty() && clean.german().isEmpty()) {
            found.add(ConsentError.TEXT_EMPTY, "english");
        }
        requireShort(clean.english(), "english", found);
        requireShort(clean.german(), "german", found);
        found.refuse();
        texts.write(organisation(), clean, actor.get().id());
        journal.changed(ConsentAction.CONSENT_TEXT_WRITTEN, organisation());
    }

    private static void requireShort(String words, String field, Violations found) {
        if (words.indexOf('\0') >= 0) {
            found.add(SharedError.UNREADABLE, field);
        } else if (words.codePointCount(0, words.length()) > ConsentTexts.LONGEST) {
            found.add(SharedError.TOO_LONG, Map.of("field", field, "max", ConsentTexts.LONGEST));
        }
    }

    /** Whether a consent nobody was asked for only reminds. */
    @Permits(Who.ADMINISTRATOR)
    public boolean remindsOnly() {
        return consents.remindsOnly(organisation());
    }

    /** From now on it only reminds, or stops what needs it. */
    @Permits(Who.ADMINISTRATOR)
    public void remindOnly(boolean remindsOnly) {
        consents.remindOnly(organisation(), remindsOnly, actor.get().id());
        tasks.settle(ConsentTask.CONSENTS_TO_DECIDE, organisation());
        journal.changed(remindsOnly ? ConsentAction.CONSENTS_REMIND_ONLY : ConsentAction.CONSENTS_STOP, organisation());
    }

    private UUID organisation() {
        return actor.get().organisation();
    }
}
