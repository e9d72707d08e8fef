package org.rapport.web.relationship;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapport.relationship.PracticeChoice;
import org.rapport.relationship.Registration;
import org.rapport.web.Choice;

/** The sites to choose from when a relationship is opened: those of practices that have several. */
@Named("registerSites")
@RequestScoped
public class RegisterSitesView {

    @Inject
    private Registration registration;

    private List<Choice> choices = List.of();
    private boolean read;

    /** The sites; with their practice where there are several practices. */
    public List<Choice> getChoices() {
        if (!read) {
            List<PracticeChoice> mine = registration.practices();
            choices = mine.stream()
                    .filter(PracticeChoice::severalSites)
                    .flatMap(practice -> practice.sites().stream()
                            .map(site -> new Choice(
                                    site.id(), mine.size() > 1 ? site.name() + ", " + practice.name() : site.name())))
                    .toList();
            read = true;
        }
        return choices;
    }

    /** Whether there is a choice. */
    public boolean isAsked() {
        return !getChoices().isEmpty();
    }
}
