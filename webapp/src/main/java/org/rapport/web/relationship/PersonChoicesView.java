package org.rapport.web.relationship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.rapport.client.ContactKind;
import org.rapport.client.UnitKind;
import org.rapport.web.Choice;
import org.rapport.web.ChoicesView;
import org.rapport.web.i18n.Languages;

/** What there is to choose from on the forms about persons. */
@Named
@RequestScoped
public class PersonChoicesView {

    @Inject
    private ChoicesView choices;

    /** The languages a person may be written to, each in its own words. */
    public List<Choice> getLanguages() {
        return Languages.ALL.stream()
                .map(language -> new Choice(language.getLanguage(), ownName(language)))
                .toList();
    }

    private static String ownName(Locale language) {
        String name = language.getDisplayLanguage(language);
        return name.substring(0, 1).toUpperCase(language) + name.substring(1);
    }

    /** The ways to be reached. */
    public List<Choice> getContactKinds() {
        return choices.of(ContactKind.values());
    }

    /** The kinds of units. */
    public List<Choice> getUnitKinds() {
        return choices.of(UnitKind.values());
    }

    /** The roles in a family. */
    public List<Choice> getFamilyRoles() {
        return choices.of(UnitKind.FAMILY.roles());
    }
}
