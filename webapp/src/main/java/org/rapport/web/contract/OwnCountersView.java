package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.counter.CounterView;
import org.rapport.contract.terms.Term;

/** What a client or guardian asked to change and what was answered, beside the terms. {@link ChangePages} fills it. */
@Named("ownCounters")
@RequestScoped
public class OwnCountersView {

    private List<CounterView> all = List.of();
    private @Nullable TalkedAbout about;

    void open(TalkedAbout version, List<CounterView> counters) {
        about = version;
        all = List.copyOf(counters);
    }

    /** The newest first. */
    public List<CounterView> getAll() {
        return all;
    }

    /** Whether something was asked for. */
    public boolean isAny() {
        return !all.isEmpty();
    }

    /** Whether an answer is still to come, from whichever side. */
    public boolean isWaiting() {
        return all.stream().anyMatch(CounterView::open);
    }

    /** Whether changes can be asked for. */
    public boolean isTalkable() {
        TalkedAbout version = about;
        return version != null && version.open();
    }

    /** Whether a change of this term can be asked for: none of it waits for an answer. */
    public boolean changeable(Term term) {
        return isTalkable() && !waits(term);
    }

    /** Whether a change of this term waits for an answer. */
    public boolean waits(Term term) {
        return all.stream().anyMatch(counter -> counter.open() && counter.term() == term);
    }
}
