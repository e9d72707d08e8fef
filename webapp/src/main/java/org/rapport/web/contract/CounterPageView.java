package org.rapport.web.contract;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.rapport.contract.counter.CounterView;
import org.rapport.contract.counter.Counters;
import org.rapport.contract.counter.SuggestOther;
import org.rapport.contract.terms.TermField;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.shared.DomainException;
import org.rapport.web.i18n.PageTexts;

/**
 * A change somebody asked for, and the therapist's answer: take it up, decline it, suggest something else. The forms carry the
 * step that was read; what was typed stays when it is refused.
 */
@Named("counterPage")
@RequestScoped
public class CounterPageView {

    @Inject
    private Counters counters;

    @Inject
    private Relationships relationships;

    @Inject
    private TermInputs inputs;

    @Inject
    private PageTexts texts;

    @Inject
    private CounterAnswers answers;

    private @Nullable UUID id;
    private @Nullable CounterView counter;
    private Map<String, String> problems = Map.of();

    /** Reads what the page shows; what is not the caller's own is not there. */
    public void open() {
        counter = counters.open(id());
    }

    /** The change asked for. */
    public CounterView getCounter() {
        if (counter == null) {
            open();
        }
        return Objects.requireNonNull(counter);
    }

    /** Who and where. */
    public RelationshipHeader getHeader() {
        return relationships.header(getCounter().relationship());
    }

    /** What it is about, and with whom. */
    public String getHeading() {
        return texts.of(
                "counter.heading",
                getCounter().asked().name(),
                texts.value(getCounter().term()));
    }

    /** What can be suggested instead; begins with what is wanted. */
    public List<TermInput> getInputs() {
        CounterView shown = getCounter();
        boolean sent = !answers.parameter("suggesting").isEmpty();
        Map<TermField, String> values =
                sent ? inputs.typed(shown.term()) : shown.onTheTable().wanted();
        return inputs.of(shown.term(), values, shown.currency(), problems);
    }

    /** Takes it up: a new version says it. */
    public @Nullable String accept() {
        return answer(() -> counters.accept(id(), answers.position()), "counter.accepted");
    }

    /** Declines it. */
    public @Nullable String decline() {
        return answer(() -> counters.decline(id(), answers.position(), getWhyNot()), "counter.declined");
    }

    /** Suggests something else. */
    public @Nullable String suggest() {
        Map<TermField, String> typed = inputs.typed(getCounter().term());
        return answer(
                () -> counters.suggest(new SuggestOther(id(), answers.position(), typed, getWhyOther())),
                "counter.suggested");
    }

    private @Nullable String answer(Runnable said, String saved) {
        UUID relationship = getCounter().relationship();
        try {
            said.run();
        } catch (DomainException refused) {
            problems = inputs.problems(refused);
            answers.refused(problems.isEmpty() ? texts.failure(refused) : String.join(" ", problems.values()));
            counter = null;
            return null;
        }
        answers.saved(saved);
        return "/agreement?faces-redirect=true&relationship=" + relationship;
    }

    private UUID id() {
        return Objects.requireNonNullElseGet(id, answers::thread);
    }

    /** Why it is declined, as typed. */
    public String getWhyNot() {
        return answers.parameter("whyNot");
    }

    /** Why something else is suggested, as typed. */
    public String getWhyOther() {
        return answers.parameter("whyOther");
    }

    /** As the address names it. */
    public @Nullable UUID getId() {
        return id;
    }

    /** Called by the view parameter. */
    public void setId(@Nullable UUID id) {
        this.id = id;
    }
}
