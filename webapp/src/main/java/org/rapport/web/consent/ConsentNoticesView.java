package org.rapport.web.consent;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.rapport.client.consent.ConsentState;
import org.rapport.consent.ConsentNotice;
import org.rapport.consent.ConsentRecords;

/** What is missing or was taken back, wherever a therapist sees a relationship. */
@Named("consentNotices")
@RequestScoped
public class ConsentNoticesView {

    @Inject
    private ConsentRecords records;

    @Inject
    private ConsentWords words;

    private final Map<UUID, List<Notice>> known = new HashMap<>();

    /**
     * What there is to say about one person.
     *
     * @param person whom it is about
     * @param tone the kind of badge
     */
    public record Notice(UUID person, String name, String tone, List<String> sentences) {}

    /** One notice for each person about whom there is something to say, in the order of the unit. */
    public List<Notice> of(UUID relationship) {
        return known.computeIfAbsent(relationship, this::read);
    }

    private List<Notice> read(UUID relationship) {
        Map<UUID, List<ConsentNotice>> byPerson = new LinkedHashMap<>();
        records.notices(relationship)
                .forEach(one -> byPerson.computeIfAbsent(one.person(), id -> new ArrayList<>())
                        .add(one));
        return byPerson.entrySet().stream()
                .map(each -> notice(each.getKey(), each.getValue()))
                .toList();
    }

    private Notice notice(UUID person, List<ConsentNotice> all) {
        List<String> sentences = new ArrayList<>();
        for (ConsentState state : ConsentState.values()) {
            List<ConsentNotice> same =
                    all.stream().filter(one -> one.state() == state).toList();
            if (!same.isEmpty()) {
                sentences.add(sentence(state, same));
            }
        }
        boolean stops = all.stream().anyMatch(ConsentNotice::stops);
        return new Notice(person, all.get(0).name(), stops ? "attention" : "info", sentences);
    }

    private String sentence(ConsentState state, List<ConsentNotice> same) {
        String purposes = same.stream().map(one -> words.value(one.purpose())).collect(Collectors.joining(", "));
        String stops = same.stream()
                .filter(ConsentNotice::stops)
                .map(one -> words.stops(one.purpose()))
                .collect(Collectors.joining(" "));
        return words.of("consents.notice." + state, purposes, stops).strip();
    }
}
