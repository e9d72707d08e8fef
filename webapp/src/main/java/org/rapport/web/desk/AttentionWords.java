package org.rapport.web.desk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import org.rapport.desk.AttentionReason;
import org.rapport.desk.DayOverview.AttentionRow;
import org.rapport.web.i18n.DatesView;
import org.rapport.web.i18n.PageTexts;

/** Why a relationship asks for a look and where its one next step is taken; the same words on every page. */
@RequestScoped
public class AttentionWords {

    @Inject
    private PageTexts text;

    @Inject
    private DatesView dates;

    /** The reason as a sentence. */
    public String sentence(AttentionRow row) {
        String key = "today.reason." + row.reason();
        return switch (row.reason()) {
            case REVIEW_DUE -> text.count(key, row.number());
            case AGREEMENT_ENDS -> text.of(key, dates.shown(row.day(), "day"));
            case SESSIONS_RUN_OUT -> row.number() == 0 ? text.of(key + ".none") : text.count(key, row.number());
            default -> text.of(key, row.number());
        };
    }

    /** What it is, in a word or two. */
    public String label(AttentionRow row) {
        return text.of("today.label." + row.reason());
    }

    /** What the link to the next step says. */
    public String step(AttentionRow row) {
        return text.of("today.step." + row.reason());
    }

    /** The kind of badge it gets. */
    public String tone(AttentionRow row) {
        return row.reason().compareTo(AttentionReason.SLOW_DECLINE) <= 0 ? "attention" : "quiet";
    }

    /** The page where the next step is taken. */
    public String href(AttentionRow row) {
        return switch (row.reason()) {
            case OWN_CHECK_WAITING ->
                "/own-check.xhtml?check=" + Objects.requireNonNull(row.checkId()) + "&session=" + row.sessionId();
            case SIGNATURE_MISSING, NO_AGREEMENT, REVIEW_DUE, AGREEMENT_ENDS, SESSIONS_RUN_OUT ->
                "/agreement.xhtml?relationship=" + row.relationshipId();
            case POSSIBLE_STRAIN, SLOW_DECLINE -> "/relationship.xhtml?id=" + row.relationshipId();
        };
    }
}
