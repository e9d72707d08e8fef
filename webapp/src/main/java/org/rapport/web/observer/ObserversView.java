package org.rapport.web.observer;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.measure.observer.NamedObserver;
import org.rapport.measure.observer.ObserverRole;
import org.rapport.measure.observer.Observers;
import org.rapport.measure.observer.ObserversPage;
import org.rapport.relationship.RelationshipHeader;
import org.rapport.relationship.Relationships;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;
import org.rapport.web.shell.MessagesView;

/** Who is asked about a participant from outside the sessions: {@code ?relationship=<id>}. */
@Named("observers")
@ViewScoped
public class ObserversView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final UUID NONE = new UUID(0, 0);

    /** Somebody named, as the page keeps it. */
    public record Line(UUID id, String name, String sentence, boolean ended) implements Serializable {}

    @Inject
    private Observers observers;

    @Inject
    private Relationships relationships;

    @Inject
    private PageTexts texts;

    @Inject
    private Reader reader;

    @Inject
    private MessagesView messages;

    private UUID relationship = NONE;
    private @Nullable ArrayList<Line> lines;
    private @Nullable ArrayList<Choice> known;
    private @Nullable ObserverForm form;
    private transient @Nullable RelationshipHeader header;

    /** Reads what the page shows; a relationship that is not the caller's own is not there. */
    public void open() {
        ObserversPage page = observers.of(relationship);
        lines = new ArrayList<>(page.named().stream().map(this::line).toList());
        known = new ArrayList<>(page.known().entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList());
    }

    private Line line(NamedObserver named) {
        String about = getPeople().stream()
                .filter(person -> person.value().equals(named.about()))
                .map(Choice::label)
                .findFirst()
                .orElse("");
        return new Line(
                named.id(), named.name(), texts.of("observers.line", texts.value(named.role()), about), named.ended());
    }

    /** Who it is about. */
    public RelationshipHeader getHeader() {
        if (header == null) {
            header = relationships.header(relationship);
        }
        return Objects.requireNonNull(header);
    }

    /** The participants. */
    public List<Choice> getPeople() {
        return getHeader().participants().stream()
                .map(person -> new Choice(person.personId(), person.displayName()))
                .toList();
    }

    /** Those named. */
    public List<Line> getLines() {
        return Objects.requireNonNullElseGet(lines, ArrayList::new);
    }

    /** Who may be chosen. */
    public List<Choice> getKnown() {
        return Objects.requireNonNullElseGet(known, ArrayList::new);
    }

    /** Whether the fields of somebody new stand open: where nobody is known to choose, and after they were typed in. */
    public @Nullable String getOpen() {
        boolean typed = getForm().getPerson().getGivenName() != null;
        return typed || getKnown().isEmpty() ? "open" : null;
    }

    /** As what somebody can be asked. */
    public ObserverRole[] getRoles() {
        return ObserverRole.values();
    }

    /** What is typed. */
    public ObserverForm getForm() {
        if (form == null) {
            List<Choice> people = getPeople();
            UUID only = people.size() == 1 ? (UUID) people.get(0).value() : null;
            form = new ObserverForm(reader.getLanguage(), only);
        }
        return Objects.requireNonNull(form);
    }

    /** Names somebody. */
    public String add() {
        observers.name(relationship, getForm().toCommand());
        messages.saved("observers.named");
        return again();
    }

    /** They are asked nothing any more. */
    public String end(UUID observer) {
        observers.end(relationship, observer);
        messages.saved("observers.ended");
        return again();
    }

    private String again() {
        return "/observers?faces-redirect=true&relationship=" + relationship;
    }

    /** The relationship in the address. */
    public UUID getRelationship() {
        return relationship;
    }

    /** Called by the view parameter. */
    public void setRelationship(@Nullable UUID relationship) {
        this.relationship = Objects.requireNonNullElse(relationship, NONE);
    }
}
