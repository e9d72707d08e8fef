package org.rapport.transfer.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What rows refer to, by the ids of the other system: a few words for each row, never the row. Ids whose row does not fit
 * are remembered too, so that what refers to them is not told as a mistake of its own.
 */
public final class Index {

    private final Map<String, Client> clients = new HashMap<>();
    private final Map<String, Meeting> meetings = new HashMap<>();
    private final Map<String, UUID> scores = new HashMap<>();
    private final Map<UUID, Treatment> treatments = new LinkedHashMap<>();
    private final Map<String, Integer> clientLines = new HashMap<>();
    private final Map<String, Integer> meetingLines = new HashMap<>();
    private final Map<String, Integer> scoreLines = new HashMap<>();

    /** A client: the person and the relationship in which an import brought them. */
    public record Client(UUID person, Treatment treatment, boolean fresh) {}

    /** The client with this id, if their row fits. */
    public Optional<Client> client(String id) {
        return Optional.ofNullable(clients.get(id));
    }

    /** The session with this id, if its row fits. */
    public Optional<Meeting> meeting(String id) {
        return Optional.ofNullable(meetings.get(id));
    }

    /** The id of the form or score this row brings; nothing when it is here already. */
    public Optional<UUID> score(String id) {
        return Optional.ofNullable(scores.get(id));
    }

    /** All relationships rows refer to. */
    public Collection<Treatment> treatments() {
        return treatments.values();
    }

    /** How many relationships this import brings. */
    public int freshTreatments() {
        return (int) treatments.values().stream().filter(Treatment::fresh).count();
    }

    void put(String id, Client client) {
        clients.put(id, client);
        treatments.putIfAbsent(client.treatment().id(), client.treatment());
    }

    /** The relationship, if rows referred to it before. */
    Optional<Treatment> treatment(UUID id) {
        return Optional.ofNullable(treatments.get(id));
    }

    void put(String id, Meeting meeting) {
        meetings.put(id, meeting);
    }

    void put(String id, UUID score) {
        scores.put(id, score);
    }

    /** The line of an earlier row with this id; notes this one as first where there is none. */
    Optional<Integer> earlierClient(String id, int line) {
        return Optional.ofNullable(clientLines.putIfAbsent(id, line));
    }

    Optional<Integer> earlierMeeting(String id, int line) {
        return Optional.ofNullable(meetingLines.putIfAbsent(id, line));
    }

    Optional<Integer> earlierScore(String id, int line) {
        return Optional.ofNullable(scoreLines.putIfAbsent(id, line));
    }

    /** Whether a row of the clients' file has this id, fitting or not. */
    boolean namedClient(String id) {
        return clientLines.containsKey(id);
    }

    /** Whether a row of the sessions' file has this id, fitting or not. */
    boolean namedMeeting(String id) {
        return meetingLines.containsKey(id);
    }

    /** Those of these ids that no row of a file has. */
    Set<String> strangers(Collection<String> ids) {
        Set<String> strange = new LinkedHashSet<>(ids);
        strange.removeIf(id -> id.isEmpty() || clients.containsKey(id) || clientLines.containsKey(id));
        return strange;
    }

    /** Numbers all sessions. */
    void number() {
        treatments.values().forEach(Treatment::number);
    }
}
