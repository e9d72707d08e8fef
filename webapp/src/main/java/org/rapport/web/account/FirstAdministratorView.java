package org.rapport.web.account;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapport.account.FirstAdministratorLinks;
import org.rapport.account.LinkState;
import org.rapport.practice.FirstAdministrator;
import org.rapport.web.Choice;
import org.rapport.web.i18n.Languages;

/** The page that the one-time link of an empty installation opens. */
@Named("firstAdministrator")
@ViewScoped
public class FirstAdministratorView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private FirstAdministratorLinks links;

    @Inject
    private FirstAdministrator first;

    private final PracticeForm practice = new PracticeForm();
    private final AdministratorForm administrator = new AdministratorForm();
    private @Nullable String link;
    private LinkState state = LinkState.UNKNOWN;

    /** Looks at the link when the page is opened. */
    public void look() {
        state = link == null ? LinkState.UNKNOWN : links.state(link);
    }

    /** Founds the organisation; then the administrator signs in. */
    public String found() {
        first.found(link == null ? "" : link, administrator.toCommand(practice));
        return "/sign-in?faces-redirect=true";
    }

    /** What is typed about the organisation. */
    public PracticeForm getPractice() {
        return practice;
    }

    /** What is typed about the administrator. */
    public AdministratorForm getAdministrator() {
        return administrator;
    }

    /** The languages to choose from, each by its own name. */
    public List<Choice> getLanguages() {
        return Languages.ALL.stream()
                .map(language -> new Choice(language.getLanguage(), ownName(language)))
                .toList();
    }

    private static String ownName(Locale language) {
        return language.getDisplayLanguage(language);
    }

    /** The secret of the link. */
    public @Nullable String getLink() {
        return link;
    }

    /** From the address. */
    public void setLink(@Nullable String secret) {
        link = secret;
    }

    /** Whether the link opens the form. */
    public boolean isOpen() {
        return state == LinkState.OPEN;
    }

    /** What the link is worth. */
    public LinkState getState() {
        return state;
    }
}
