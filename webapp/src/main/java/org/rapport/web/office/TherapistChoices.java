package org.rapport.web.office;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.desk.office.OfficeTherapist;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;

/** The therapists an office's list can be narrowed to. */
final class TherapistChoices {

    private static final String EVERYBODY = "";

    private TherapistChoices() {}

    /** Everybody first, then each by name. */
    static List<Choice> of(List<OfficeTherapist> therapists, PageTexts texts) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(EVERYBODY, texts.of("scheduleOverview.everybody")));
        therapists.forEach(one -> choices.add(new Choice(one.id(), one.name())));
        return choices;
    }

    static boolean isChosen(Object value, @Nullable UUID therapist) {
        return therapist == null ? value.equals(EVERYBODY) : value.equals(therapist);
    }
}
