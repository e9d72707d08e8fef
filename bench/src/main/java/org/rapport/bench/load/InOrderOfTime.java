package org.rapport.bench.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Writes relationships as they would have come about, one day after the other: what belongs to one relationship lies
 * scattered among what belongs to others, as it does after years of work.
 */
final class InOrderOfTime {

    private static final long DAY = 24 * 60 * 60;
    private static final int TELL_EVERY = 500_000;

    private final Opening opening;
    private final Agreeing agreeing;
    private final FormRows forms;
    private final DerivedRows derived;

    InOrderOfTime(Opening opening, Agreeing agreeing, FormRows forms, DerivedRows derived) {
        this.opening = opening;
        this.agreeing = agreeing;
        this.forms = forms;
        this.derived = derived;
    }

    void write(List<Relation> relations, Progress progress) {
        relations.forEach(Relation::begin);
        List<Relation> byDay = new ArrayList<>(relations);
        byDay.sort(Comparator.comparing(Relation::openedOn).thenComparing(Relation::number));
        LocalDate first = byDay.get(0).openedOn();
        int begun = 0;
        long left = relations.stream()
                .mapToLong(relation -> relation.course().forms().size())
                .sum();
        long all = left;
        for (LocalDate day = first; left > 0 || begun < byDay.size(); day = day.plusDays(1)) {
            while (begun < byDay.size() && !byDay.get(begun).openedOn().isAfter(day)) {
                opening.write(byDay.get(begun));
                agreeing.write(byDay.get(begun));
                begun++;
            }
            for (int i = 0; i < begun; i++) {
                left -= formsOf(byDay.get(i), day);
            }
            progress.reached(all - left, all, TELL_EVERY);
        }
        relations.forEach(derived::state);
    }

    private int formsOf(Relation relation, LocalDate day) {
        long until = (day.toEpochDay() - relation.first().toLocalDate().toEpochDay() + 1) * DAY;
        List<Form> all = relation.course().forms();
        int written = 0;
        while (relation.next() < all.size() && CoursePlan.moment(all.get(relation.next())) < until) {
            forms.write(relation, relation.next());
            derived.at(relation, relation.next());
            relation.advance();
            written++;
        }
        return written;
    }
}
