package org.rapport.web.consent;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.client.consent.ConsentMethod;
import org.rapport.client.consent.ConsentPurpose;
import org.rapport.consent.ConsentRecords;
import org.rapport.web.Choice;
import org.rapport.web.minor.PersonAddressView;
import org.rapport.web.shell.MessagesView;

/** Writes down what somebody decided in the room. */
@Named("consentRecording")
@ViewScoped
public class ConsentRecordingView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final ConsentMethod[] METHODS = {ConsentMethod.SCREEN, ConsentMethod.PAPER, ConsentMethod.SPOKEN};

    @Inject
    private PersonAddressView address;

    @Inject
    private ConsentRecords records;

    @Inject
    private ConsentsView shown;

    @Inject
    private MessagesView messages;

    private final Map<ConsentPurpose, Integer> versions = new EnumMap<>(ConsentPurpose.class);
    private final List<Choice> deciders = new ArrayList<>();
    private ConsentForm form = new ConsentForm();

    /** Remembers which texts are shown, so that nobody agrees to others. */
    public void open() {
        shown.open();
        versions.clear();
        shown.getPage().texts().forEach((purpose, text) -> {
            if (shown.getPage().consents().byPurpose().containsKey(purpose)) {
                versions.put(purpose, text.number());
            }
        });
        deciders.clear();
        UUID person = address.person();
        shown.getPage().deciders().forEach((id, name) -> deciders.add(new Choice(id, name)));
        deciders.sort((one, other) ->
                Boolean.compare(other.value().equals(person), one.value().equals(person)));
        form = new ConsentForm();
        form.setBy(person);
        form.setDay(shown.getPage().today());
    }

    /** Writes it down. */
    public String save() {
        records.record(address.relationship(), address.person(), form.toCommand(versions));
        messages.saved("consents.saved");
        return address.again("/consents");
    }

    /** Who may have decided. */
    public List<Choice> getDeciders() {
        return deciders;
    }

    /** How somebody may have decided in the room. */
    public ConsentMethod[] getMethods() {
        return METHODS.clone();
    }

    /** What can be decided. */
    public List<ConsentPurpose> getPurposes() {
        return versions.keySet().stream().sorted().toList();
    }

    /** What is typed. */
    public ConsentForm getForm() {
        return form;
    }

    /** The day at the practice. */
    public LocalDate getToday() {
        return shown.getPage().today();
    }
}
