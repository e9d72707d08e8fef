package org.rapport.transfer.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A relationship as rows refer to it: one that is here already, or one that this import brings. */
public final class Treatment {

    private final UUID id;
    private final UUID therapist;
    private final ZoneId zone;
    private final Period period;
    private final boolean fresh;
    private final List<UUID> persons = new ArrayList<>();
    private final List<Meeting> meetings = new ArrayList<>();
    private int lastNumber;
    private boolean touched;

    /** From its first day to its last, where it ended. */
    record Period(LocalDate from, @Nullable LocalDate to) {}

    Treatment(UUID id, UUID therapist, ZoneId zone, Period period, boolean fresh) {
        this.id = id;
        this.therapist = therapist;
        this.zone = zone;
        this.period = period;
        this.fresh = fresh;
    }

    /** The relationship's id. */
    public UUID id() {
        return id;
    }

    /** Who works in it. */
    public UUID therapist() {
        return therapist;
    }

    /** The zone of its practice. */
    public ZoneId zone() {
        return zone;
    }

    /** Whether this import brings it. */
    public boolean fresh() {
        return fresh;
    }

    /** Whether this import brings anything for it. */
    public boolean touched() {
        return fresh || touched;
    }

    /** Who takes part, by position. */
    public List<UUID> persons() {
        return List.copyOf(persons);
    }

    void takesPart(UUID person) {
        persons.add(person);
    }

    /** Something is brought for it. */
    void touch() {
        touched = true;
    }

    /** How far numbers of its sessions go already. */
    void numberedTo(int last) {
        lastNumber = last;
    }

    void add(Meeting meeting) {
        touched = true;
        meetings.add(meeting);
    }

    /** Numbers the new sessions in order of time, after those that are here. */
    void number() {
        meetings.sort(Comparator.comparing(Meeting::starts).thenComparing(Meeting::line));
        int number = lastNumber;
        for (Meeting meeting : meetings) {
            meeting.number(++number);
        }
    }

    boolean startsAfter(Instant moment) {
        return day(moment).isBefore(period.from());
    }

    boolean endsBefore(Instant moment) {
        LocalDate last = period.to();
        return last != null && day(moment).isAfter(last);
    }

    LocalDate day(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }
}
