package org.rapport.measure.form;

import java.util.UUID;
import org.rapport.measure.RespondentKind;

/** A form somebody is asked for, as features that ask beside it need to know it. */
public record AskedForm(
        UUID organisation, UUID relationship, String instrument, RespondentKind kind, UUID respondent) {}
