package org.rapport.web.minor;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.client.minor.GuardianRight;
import org.rapport.relationship.care.Guardianships;
import org.rapport.web.Choice;
import org.rapport.web.i18n.Reader;
import org.rapport.web.shell.MessagesView;

/** Records guardians on their page, and ends guardianships. */
@Named("guardianRecording")
@ViewScoped
public class GuardianRecordingView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/guardians";

    @Inject
    private PersonAddressView address;

    @Inject
    private Guardianships guardianships;

    @Inject
    private GuardiansView shown;

    @Inject
    private Reader reader;

    @Inject
    private MessagesView messages;

    private @Nullable GuardianForm form;
    private @Nullable LocalDate lastDay;

    /** What is typed. */
    public GuardianForm getForm() {
        GuardianForm known = form;
        if (known == null) {
            known = new GuardianForm(shown.getPage().today(), reader.getLanguage());
            form = known;
        }
        return known;
    }

    /** Who may be chosen. */
    public List<Choice> getKnown() {
        return shown.getPage().known().stream()
                .map(adult -> new Choice(adult.id(), adult.name()))
                .toList();
    }

    /** Open where nobody is known to choose from, and after somebody new was typed; null otherwise. */
    public @Nullable String getOpen() {
        boolean typed =
                FacesContext.getCurrentInstance().isPostback() && getForm().getKnownPerson() == null;
        return typed || getKnown().isEmpty() ? "open" : null;
    }

    /** What guardians may do. */
    public GuardianRight[] getRights() {
        return GuardianRight.values();
    }

    /** Records the guardian. */
    public String add() {
        guardianships.record(address.relationship(), address.person(), getForm().toCommand());
        messages.saved("guardians.recorded");
        return address.again(PAGE);
    }

    /** Ends a guardianship with the day typed, or at once. */
    public String end(UUID guardianship) {
        guardianships.end(address.relationship(), guardianship, lastDay);
        messages.saved("guardians.ended");
        return address.again(PAGE);
    }

    /** The last day of the guardianship that is ended. */
    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    /** Typed in the form. */
    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
