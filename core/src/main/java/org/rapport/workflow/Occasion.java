package org.rapport.workflow;

import java.util.Optional;
import java.util.UUID;
import org.rapport.measure.RespondentKind;

/** What workflows are asked about: a signal or a form, with the form behind it and who answered that. */
record Occasion(
        UUID id,
        UUID relationship,
        OccasionKind kind,
        UUID response,
        String instrument,
        RespondentKind respondentKind,
        UUID respondent) {

    /** The participant it is about; nobody where it is a therapist's own form. */
    Optional<UUID> about() {
        return respondentKind == RespondentKind.CLIENT ? Optional.of(respondent) : Optional.empty();
    }
}
