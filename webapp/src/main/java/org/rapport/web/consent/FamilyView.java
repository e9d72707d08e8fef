package org.rapport.web.consent;

import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.ViewScoped;
import org.rapport.consent.family.ContactStatus;
import org.rapport.consent.family.FamilyPage;
import org.rapport.consent.family.RelationLine;
import org.rapport.consent.family.RelationType;
import org.rapport.consent.family.Relations;
import org.rapport.web.Choice;
import org.rapport.web.i18n.PageTexts;
import org.rapport.web.minor.PersonAddressView;
import org.rapport.web.shell.MessagesView;

/** How the people of a relationship stand to each other: {@code ?relationship=<id>}. */
@Named("family")
@ViewScoped
public class FamilyView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private PersonAddressView address;

    @Inject
    private Relations relations;

    @Inject
    private SecretsView secrets;

    @Inject
    private PageTexts texts;

    @Inject
    private MessagesView messages;

    private transient @Nullable FamilyPage page;
    private final List<Choice> participants = new ArrayList<>();
    private final List<Choice> people = new ArrayList<>();
    private final List<Choice> describers = new ArrayList<>();
    private RelationForm form = new RelationForm();

    /** Reads what the page shows. */
    public void open() {
        FamilyPage read = relations.open(address.relationship());
        page = read;
        secrets.open(read.secrets().orElse(null));
        form = new RelationForm();
        fill(participants, read.participants());
        fill(people, read.people());
        describers.clear();
        read.participants().forEach((id, name) -> describers.add(new Choice(id.toString(), name)));
        describers.add(new Choice(SeenForm.THERAPIST, texts.of("family.therapist")));
    }

    private static void fill(List<Choice> choices, Map<UUID, String> names) {
        choices.clear();
        names.forEach((id, name) -> choices.add(new Choice(id, name)));
    }

    /** What is there. */
    public FamilyPage getPage() {
        if (page == null) {
            page = relations.open(address.relationship());
        }
        return Objects.requireNonNull(page);
    }

    /** Writes down how somebody sees it. */
    public String save() {
        relations.describe(address.relationship(), form.toCommand());
        messages.saved("family.saved");
        return "/family?faces-redirect=true&relationship=" + address.relationship();
    }

    /** Whose view it is, in words. */
    public String whose(RelationLine.View view) {
        return texts.of(view.therapists() ? "family.seenByTherapist" : "family.seenBy", view.name());
    }

    /** The kind of badge. */
    public String tone(RelationLine.View view) {
        return switch (view.contact()) {
            case CLOSE, REGULAR -> "done";
            case REDUCED, UNKNOWN -> "quiet";
            case CONFLICTUAL, CUT_OFF -> "attention";
        };
    }

    /** Whether several take part. */
    public boolean isTogether() {
        return participants.size() > 1;
    }

    /** Those who take part. */
    public List<Choice> getParticipants() {
        return participants;
    }

    /** Everybody known here. */
    public List<Choice> getPeople() {
        return people;
    }

    /** Whose view it may be. */
    public List<Choice> getDescribers() {
        return describers;
    }

    /** What somebody can be to somebody. */
    public RelationType[] getTypes() {
        return RelationType.values();
    }

    /** How close people can be. */
    public ContactStatus[] getStatuses() {
        return ContactStatus.values();
    }

    /** What is typed. */
    public RelationForm getForm() {
        return form;
    }
}
