package org.rapport.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rapport.desk.radar.Radar;
import org.rapport.web.i18n.PageTexts;

/** Why a supervisor misses somebody on the radar. */
@Named("leftOut")
@RequestScoped
public class LeftOutView {

    @Inject
    private Radar radar;

    @Inject
    private PageTexts texts;

    /** How many are left out, in a sentence; empty when none is. */
    public String getSentence() {
        int count = radar.leftOut();
        return count == 0 ? "" : texts.count("radar.leftOut", count);
    }
}
