package org.rapport.signal.course;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event as the rule raised it, from the past alone: later forms never change it. Carries all that is needed to
 * explain it.
 *
 * @param kind what was seen
 * @param rule the id of the rule
 * @param ruleVersion the version of the rule
 * @param parametersVersion the version of the values it worked with
 * @param at the form it stands at
 * @param figures what it was decided on
 * @param itemFalls single answers that fell noticeably since the last form
 * @param attachedTo the form of the open signal it belongs to; none if it stands for itself
 */
public record RaisedEvent(
        EventKind kind,
        String rule,
        String ruleVersion,
        String parametersVersion,
        PointRef at,
        DropFigures figures,
        List<ItemFall> itemFalls,
        @Nullable PointRef attachedTo) {

    /** Keeps its own copy. */
    public RaisedEvent {
        itemFalls = List.copyOf(itemFalls);
    }

    /** Whether it belongs to a signal already open and so asks for nothing of its own. */
    public boolean attached() {
        return attachedTo != null;
    }

    RaisedEvent attachTo(PointRef signal) {
        return new RaisedEvent(kind, rule, ruleVersion, parametersVersion, at, figures, itemFalls, signal);
    }
}
