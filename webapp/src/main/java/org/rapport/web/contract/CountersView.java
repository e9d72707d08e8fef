package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.counter.CounterView;
import org.rapport.contract.counter.Counters;
import org.rapport.web.AddressView;
import org.rapport.web.i18n.PageTexts;

/** The changes clients and guardians asked for, on the page of the agreement. */
@Named("counters")
@RequestScoped
public class CountersView {

    @Inject
    private AddressView address;

    @Inject
    private Counters counters;

    @Inject
    private PageTexts texts;

    private @Nullable List<CounterView> all;

    private List<CounterView> all() {
        List<CounterView> known = all;
        if (known == null) {
            known = counters.of(address.relationship());
            all = known;
        }
        return known;
    }

    /** Those that wait for an answer, from whichever side. */
    public List<CounterView> getOpen() {
        return all().stream().filter(CounterView::open).toList();
    }

    /** Those that are settled, the newest first. */
    public List<CounterView> getSettled() {
        return all().stream().filter(counter -> !counter.open()).toList();
    }

    /** Whether there is or was any. */
    public boolean isAny() {
        return !all().isEmpty();
    }

    /** Who wants to change what, in a line. */
    public String line(CounterView counter) {
        return texts.of("counter.line", counter.asked().name(), texts.value(counter.term()));
    }
}
