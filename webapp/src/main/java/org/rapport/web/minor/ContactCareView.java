package org.rapport.web.minor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.rapport.client.contact.SharedContact;
import org.rapport.client.minor.Consent;
import org.rapport.client.minor.Standing;
import org.rapport.relationship.care.ContactCare;
import org.rapport.relationship.care.Guardianships;
import org.rapport.web.i18n.PageTexts;

/** The marks and warnings about people of a relationship, wherever staff see these people. */
@Named("contactCare")
@RequestScoped
public class ContactCareView {

    @Inject
    private ContactCare care;

    @Inject
    private Guardianships guardianships;

    @Inject
    private PageTexts texts;

    private final Map<UUID, Set<UUID>> kept = new HashMap<>();
    private final Map<UUID, List<SharedContact>> shared = new HashMap<>();
    private final Map<UUID, Optional<Standing>> standings = new HashMap<>();

    /** Whether this person's contact details are kept from the others. */
    public boolean kept(UUID relationship, UUID person) {
        return kept.computeIfAbsent(relationship, care::kept).contains(person);
    }

    /** Who shares an address or a number in this relationship, a sentence for each two. */
    public List<String> shared(UUID relationship) {
        return pairs(relationship).stream().map(this::sentence).toList();
    }

    /** The same, as far as this person is concerned. */
    public List<String> sharedBy(UUID relationship, UUID person) {
        return pairs(relationship).stream()
                .filter(pair -> pair.concerns(person))
                .map(this::sentence)
                .toList();
    }

    private List<SharedContact> pairs(UUID relationship) {
        return shared.computeIfAbsent(relationship, care::shared);
    }

    private String sentence(SharedContact pair) {
        return texts.of("sharedContact." + pair.kind(), pair.oneName(), pair.otherName());
    }

    /** Whether guardians, assent or an own consent are a matter for this person; a guardian is no such person. */
    public boolean guarded(UUID relationship, UUID person) {
        return standing(relationship, person)
                .filter(standing ->
                        standing.consent() != Consent.OWN || standing.rule().isPresent())
                .isPresent();
    }

    /** Who consents for this person, in a few words. */
    public String consent(UUID relationship, UUID person) {
        return standing(relationship, person)
                .map(standing -> texts.value(standing.consent()))
                .orElse("");
    }

    private Optional<Standing> standing(UUID relationship, UUID person) {
        return standings.computeIfAbsent(person, id -> guardianships.standing(relationship, id));
    }
}
