package org.rapport.web.relationship;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapport.client.UnitKind;
import org.rapport.relationship.KnownPerson;
import org.rapport.relationship.PracticeChoice;
import org.rapport.relationship.Registered;
import org.rapport.relationship.Registration;
import org.rapport.shared.Ids;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.i18n.Reader;
import org.rapport.web.shell.MessagesView;

/**
 * The page that registers a unit and opens the relationship; {@code ?kind=COUPLE} starts it for a couple. Everything but
 * the main button only changes the form and keeps what was typed.
 */
@Named
@ViewScoped
public class RegisterView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String MAIN = "form:register";

    @Inject
    private Registration registration;

    @Inject
    private Ids ids;

    @Inject
    private Reader reader;

    @Inject
    private PageTexts text;

    @Inject
    private MessagesView messages;

    private RegisterForm form;
    private List<Choice> practices;

    @PostConstruct
    void open() {
        List<PracticeChoice> mine = registration.practices();
        practices = List.copyOf(mine.stream()
                .map(practice -> new Choice(practice.id(), practice.name()))
                .toList());
        form = new RegisterForm(ids.next(), reader.getLanguage(), kindInAddress());
        mine.stream().findFirst().ifPresent(first -> {
            form.setPracticeId(first.id());
            form.setStartsOn(first.today());
        });
    }

    private static Map<String, String> parameters() {
        return FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    }

    private static UnitKind kindInAddress() {
        String wanted = parameters().get("kind");
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(wanted))
                .findFirst()
                .orElse(UnitKind.INDIVIDUAL);
    }

    /** Adds an empty participant. */
    public void add() {
        form.add();
    }

    /** Takes the participant at this index out. */
    public void remove(int index) {
        form.remove(index);
    }

    /** Offers known persons for the participant at this index. */
    public void find(int index) {
        ParticipantFields fields = form.getParticipants().get(index);
        String search = fields.getSearch();
        List<KnownPerson> found = search == null ? List.of() : registration.offerKnown(search);
        fields.offer(found.stream()
                .map(one -> new ParticipantFields.OfferedPerson(one.personId(), label(one)))
                .toList());
    }

    private String label(KnownPerson person) {
        return person.bornOn() == null
                ? person.displayName()
                : text.of("register.knownBorn", person.displayName(), person.bornOn());
    }

    /** Takes the known person that was offered. */
    public void choose(int index, UUID person) {
        form.getParticipants().get(index).choose(person);
    }

    /** Goes back to typing somebody new. */
    public void forget(int index) {
        form.getParticipants().get(index).forget();
    }

    /** Registers, opens the relationship and goes to its page. */
    public String register() {
        if (form.fill()) {
            messages.error(text.of("register.moreNeeded"));
            return "";
        }
        Registered registered = registration.register(form.toCommand());
        messages.saved("register.saved");
        return "/relationship?faces-redirect=true&id=" + registered.relationshipId();
    }

    /** Whether fields must be filled: to register, and wherever the page is shown. */
    public boolean isNeeded() {
        PhaseId phase = FacesContext.getCurrentInstance().getCurrentPhaseId();
        return phase == PhaseId.RENDER_RESPONSE || parameters().containsKey(MAIN);
    }

    /** What is typed; a form that was sent from an earlier view of the page takes the place of this view's. */
    public RegisterForm getForm() {
        form = new SentRegistration(parameters()).over(form);
        return form;
    }

    /** The practices to choose from. */
    public List<Choice> getPractices() {
        return practices;
    }

    /** Whether there is more than one practice. */
    public boolean isPracticeAsked() {
        return practices.size() > 1;
    }
}
