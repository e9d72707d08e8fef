package org.rapport.signal.course;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The product's rule over an alliance course ("case-sensitive drop"): a fall counts when it is large both against the
 * client's own past variation and against how clients differ from each other, so that small wobbles of a calm course
 * and usual swings of a lively one are not overrated. Built on Gumz et al. 2012 (BMC Med Res Methodol 12:10); the rule
 * as a whole is a choice of this product and published nowhere.
 *
 * <p>A form is judged by what lay before it, by the values that were in force when it was answered: later forms change
 * what became of an event, later values nothing, and neither whether it was raised. Arithmetic is exact and reaching a
 * threshold counts. Use it at every submit:
 *
 * <pre>{@code
 * List<CourseEvent> events = DropRule.evaluate(AllianceCourse.of(points), history);
 * }</pre>
 */
public final class DropRule {

    /** The version of the rules in this package; every event carries it. */
    public static final String VERSION = "1";

    private DropRule() {}

    /**
     * All events of a course in the order of their forms; where a form raises two, the fall since the last form comes
     * before the slow decline. A signal or slow decline raised while a signal is open is attached to that signal.
     */
    public static List<CourseEvent> evaluate(AllianceCourse course, ParameterHistory history) {
        List<CourseEvent> events = new ArrayList<>();
        for (Stretch stretch : course.stretches(history)) {
            events.addAll(new StretchEvents(Reading.of(stretch, history)).all());
        }
        return List.copyOf(events);
    }

    /** Collects the events of one stretch. */
    private static final class StretchEvents {

        private final Reading reading;
        private final SlowDecline slowDecline;
        private final List<RaisedEvent> raised = new ArrayList<>();
        private Optional<RaisedEvent> signal = Optional.empty();

        StretchEvents(Reading reading) {
            this.reading = reading;
            this.slowDecline = new SlowDecline(reading);
        }

        List<CourseEvent> all() {
            int last = reading.stretch().size() - 1;
            for (int position = 1; position <= last; position++) {
                Optional<RaisedEvent> slow = slowDecline.at(position);
                if (reading.judged(position)) {
                    raiseAt(position, slow);
                }
            }
            return withFollowUps(last);
        }

        private void raiseAt(int position, Optional<RaisedEvent> slow) {
            signal = signal.filter(earlier -> openBefore(position, earlier));
            stepDrop(position).ifPresent(event -> raised.add(isSignal(event) ? ofOpenSignal(event) : event));
            slow.ifPresent(event -> raised.add(ofOpenSignal(event)));
        }

        /** The fall since the form before. */
        private Optional<RaisedEvent> stepDrop(int position) {
            Spread within = reading.within(position, position);
            BigDecimal drop = reading.stretch().drop(position - 1, position);
            return Stream.of(EventKind.SIGNAL, EventKind.NOTICE)
                    .filter(kind -> reading.reaches(drop, kind, position, within))
                    .findFirst()
                    .map(kind -> reading.event(kind, position - 1, position, within));
        }

        /** The window's last form still belongs to it: the signal is open until that form is in. */
        private boolean openBefore(int position, RaisedEvent earlier) {
            return RepairWatch.until(position - 1, reading, earlier).status() == RepairStatus.OPEN;
        }

        private static boolean isSignal(RaisedEvent event) {
            return event.kind() == EventKind.SIGNAL;
        }

        /** The event attached to the open signal; a signal with none open before it becomes the open one. */
        private RaisedEvent ofOpenSignal(RaisedEvent event) {
            if (signal.isEmpty() && isSignal(event)) {
                signal = Optional.of(event);
                return event;
            }
            return signal.map(earlier -> event.attachTo(earlier.at())).orElse(event);
        }

        private List<CourseEvent> withFollowUps(int last) {
            Map<PointRef, FollowUp> signals = new HashMap<>();
            List<CourseEvent> events = new ArrayList<>();
            for (RaisedEvent event : raised) {
                PointRef attachedTo = event.attachedTo();
                FollowUp shared = attachedTo == null ? null : signals.get(attachedTo);
                FollowUp followUp = shared == null ? RepairWatch.until(last, reading, event) : shared;
                if (isSignal(event)) {
                    signals.put(event.at(), followUp);
                }
                events.add(new CourseEvent(event, followUp, asks(event, followUp, last)));
            }
            return events;
        }

        private boolean asks(RaisedEvent event, FollowUp followUp, int last) {
            if (event.attached() || reading.stretch().followed()) {
                return false;
            }
            int start = event.at().index() - 1 - reading.stretch().offset();
            return switch (followUp.status()) {
                case OPEN -> true;
                case PARTIAL ->
                    event.kind() != EventKind.NOTICE
                            && followUp.formsSince()
                                    < reading.at(start).window().whole();
                case UNREPAIRED -> event.kind() != EventKind.NOTICE && !cameBack(start, last, event);
                case REPAIRED -> false;
            };
        }

        private boolean cameBack(int start, int last, RaisedEvent event) {
            for (int position = start + 1; position <= last; position++) {
                if (reading.stretch().score(position).compareTo(event.figures().before()) >= 0) {
                    return true;
                }
            }
            return false;
        }
    }
}
