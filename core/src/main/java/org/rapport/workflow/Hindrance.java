package org.rapport.workflow;

import java.util.Map;
import org.rapport.client.ClientError;
import org.rapport.client.consent.ConsentError;
import org.rapport.client.minor.MinorError;
import org.rapport.measure.MeasureError;
import org.rapport.plugin.runtime.PluginCallFailed;
import org.rapport.shared.ErrorCode;

/** Why a course waits or is stuck. */
public enum Hindrance {
    /** Somebody who has to has not said yes to forms, or no. */
    CONSENT,
    /** The words of the form are not there, or it is given on paper only, or no more. */
    WORDING,
    /** Its answers may need a person, and nobody covers the therapist. */
    COVER,
    /** The form is not made for whoever is to answer. */
    NOT_FOR_THEM,
    /** Who is to answer cannot be told. */
    WHO_UNKNOWN,
    /** The form cannot be given for another reason. */
    FORM_REFUSED,
    /** The workflow failed. */
    FAILED,
    /** The workflow took too long. */
    TOO_SLOW,
    /** The workflow named no step of its own. */
    UNUSABLE,
    /** The plugin is suspended. */
    SUSPENDED,
    /** No plugin brings this version of the workflow here. */
    GONE;

    private static final Map<MeasureError, Hindrance> OF_FORMS = Map.of(
            MeasureError.UNKNOWN_INSTRUMENT, WORDING,
            MeasureError.WORDING_NOT_INSTALLED, WORDING,
            MeasureError.PAPER_ONLY, WORDING,
            MeasureError.RETIRED, WORDING,
            MeasureError.COVER_NEEDED, COVER,
            MeasureError.NOT_FOR_THIS_RESPONDENT, NOT_FOR_THEM);

    /** Why a form was not given. */
    static Hindrance of(ErrorCode refusal) {
        if (refusal instanceof ConsentError || refusal instanceof MinorError || refusal instanceof ClientError) {
            return CONSENT;
        }
        return refusal instanceof MeasureError measure ? OF_FORMS.getOrDefault(measure, FORM_REFUSED) : FORM_REFUSED;
    }

    /** Why a workflow did not say what comes next. */
    static Hindrance of(PluginCallFailed failure) {
        return switch (failure.kind()) {
            case NOT_ACTIVE -> SUSPENDED;
            case TIMED_OUT -> TOO_SLOW;
            case INVALID_ANSWER -> UNUSABLE;
            case THREW, INTERRUPTED -> FAILED;
        };
    }
}
