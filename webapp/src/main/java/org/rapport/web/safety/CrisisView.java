package org.rapport.web.safety;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.practice.Practices;
import org.rapport.safety.CrisisContacts;
import org.rapport.web.Choice;
import org.rapport.web.shell.MessagesView;

/** Whom clients of a practice call in a crisis; {@code ?practice=} names which, else the first of the manager's own. */
@Named("crisis")
@ViewScoped
public class CrisisView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CrisisContacts contacts;

    @Inject
    private Practices practices;

    @Inject
    private MessagesView messages;

    private List<Choice> own = List.of();
    private @Nullable UUID practice;
    private String english = "";
    private String german = "";

    @PostConstruct
    void look() {
        own = List.copyOf(practices.managed().stream()
                .map(row -> new Choice(row.id(), row.name()))
                .toList());
    }

    /** Reads what is said now. */
    public void open() {
        UUID chosen = practice == null ? (UUID) own.get(0).value() : practice;
        practice = chosen;
        Map<String, String> words = contacts.of(chosen);
        english = words.getOrDefault("en", "");
        german = words.getOrDefault("de", "");
    }

    /** Keeps both texts. */
    public String save() {
        UUID chosen = Objects.requireNonNull(practice);
        contacts.set(chosen, "en", english);
        contacts.set(chosen, "de", german);
        messages.saved("crisis.saved");
        return "/crisis?faces-redirect=true&includeViewParams=true";
    }

    /** The manager's practices. */
    public List<Choice> getOwn() {
        return own;
    }

    /** Whether there is more than one. */
    public boolean isChoosing() {
        return own.size() > 1;
    }

    /** Whether it is this one. */
    public boolean current(Choice choice) {
        return choice.value().equals(practice);
    }

    /** The practice in the address. */
    public @Nullable UUID getPractice() {
        return practice;
    }

    /** From the address. */
    public void setPractice(@Nullable UUID id) {
        practice = id;
    }

    /** The English text. */
    public String getEnglish() {
        return english;
    }

    /** Typed by the form. */
    public void setEnglish(@Nullable String typed) {
        english = Objects.requireNonNullElse(typed, "");
    }

    /** The German text. */
    public String getGerman() {
        return german;
    }

    /** Typed by the form. */
    public void setGerman(@Nullable String typed) {
        german = Objects.requireNonNullElse(typed, "");
    }
}
