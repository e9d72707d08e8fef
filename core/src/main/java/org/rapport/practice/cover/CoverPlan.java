package org.rapport.practice.cover;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.rapport.audit.Journal;
import org.rapport.practice.ManagedPractices;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Managers name who stands in for whom on a day or several, in practices they answer for. */
@Boundary
public class CoverPlan {

    @Inject
    private CoverRecords records;

    @Inject
    private CoverRules rules;

    @Inject
    private ManagedPractices managed;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /**
     * Names somebody; returns the cover's id. Refuses {@code COVERS_SELF}, {@code HAS_LEFT},
     * {@code NOT_IN_THE_SAME_PRACTICE} and {@code COVER_OVERLAPS}.
     */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public UUID arrange(ArrangeCover command) {
        UUID practice = rules.practice(command.covered(), command.covering());
        Cover cover = new Cover(records.nextKey(actor.get().organisation()), practice, command);
        records.add(cover);
        journal.changed(CoverAction.COVER_ARRANGED, cover.id());
        return cover.id();
    }

    /** Takes it back for all of its days. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public void remove(UUID coverId) {
        Cover cover = records.find(actor.get().organisation(), coverId)
                .orElseThrow(() -> new DomainException(SharedError.NOT_FOUND));
        managed.require(List.of(cover.practice()));
        records.remove(cover);
        journal.changed(CoverAction.COVER_REMOVED, coverId);
    }

    /** Cover of today and later in the actor's practices, by its first day. */
    @Permits({Who.ADMINISTRATOR, Who.PRACTICE_MANAGER})
    public List<CoverRow> list() {
        Set<UUID> own = managed.ids();
        return records.since(actor.get().organisation(), managed.today()).stream()
                .filter(placed -> own.contains(placed.practice()))
                .map(CoverRecords.Placed::row)
                .toList();
    }
}
