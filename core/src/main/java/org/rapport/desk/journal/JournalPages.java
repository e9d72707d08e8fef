package org.rapport.desk.journal;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapport.audit.Journal;
import org.rapport.plugin.PluginNames;
import org.rapport.practice.MemberNames;
import org.rapport.shared.access.Actor;
import org.rapport.shared.access.Boundary;
import org.rapport.shared.access.CurrentActor;
import org.rapport.shared.access.Permits;
import org.rapport.shared.access.Who;

/** Turns the pages of the organisation's journal for whoever audits it. Each page shown is an entry of the journal itself. */
@Boundary
public class JournalPages {

    private static final String MEMBER = "Member";
    private static final String PLUGIN = "plugin";

    @Inject
    private JournalQueries queries;

    @Inject
    private MemberNames members;

    @Inject
    private PluginNames plugins;

    @Inject
    private Journal journal;

    @Inject
    private CurrentActor actor;

    /** A page, newest first. */
    @Permits(Who.ETHICS_LEAD)
    public JournalPage page(AskJournal asked) {
        Actor who = actor.get();
        List<FoundEntry> found = queries.entries(who.organisation(), asked);
        boolean more = found.size() > AskJournal.PAGE_SIZE;
        List<FoundEntry> shown = more ? found.subList(0, AskJournal.PAGE_SIZE) : found;
        List<UUID> ids = shown.stream().map(FoundEntry::id).toList();
        Map<UUID, List<String>> codes = queries.codes(who.organisation(), ids);
        Map<UUID, String> names = new HashMap<>(members.of(memberIds(shown)));
        names.putAll(plugins.of(pluginVersions(shown)));
        journal.read(JournalPageAction.JOURNAL_SHOWN, asked.about() == null ? who.organisation() : asked.about(), ids);
        return new JournalPage(
                shown.stream()
                        .map(entry -> line(entry, codes.getOrDefault(entry.id(), List.of()), names))
                        .toList(),
                more ? shown.get(shown.size() - 1).cursor() : null);
    }

    private static Set<UUID> memberIds(List<FoundEntry> entries) {
        Set<UUID> ids = new HashSet<>();
        for (FoundEntry entry : entries) {
            if (entry.actor() != null && entry.actorKind().equals(MEMBER)) {
                ids.add(entry.actor());
            }
            if (entry.subject() != null && isMember(entry)) {
                ids.add(entry.subject());
            }
        }
        return ids;
    }

    private static Set<UUID> pluginVersions(List<FoundEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.subjectKind().equals(PLUGIN))
                .map(FoundEntry::subject)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    private static boolean isMember(FoundEntry entry) {
        return entry.subjectKind().equals("member");
    }

    private static JournalLine line(FoundEntry entry, List<String> codes, Map<UUID, String> names) {
        boolean ofAnother =
                isMember(entry) && entry.subject() != null && !entry.subject().equals(entry.actor());
        return new JournalLine(
                entry.id(),
                entry.at(),
                entry.actorKind(),
                entry.actor(),
                entry.actorKind().equals(MEMBER) ? name(entry.actor(), names) : "",
                entry.action(),
                entry.reading() ? EntryKind.READ : EntryKind.CHANGED,
                entry.records(),
                codes,
                ofAnother || entry.subjectKind().equals(PLUGIN) ? name(entry.subject(), names) : "");
    }

    private static String name(@Nullable UUID named, Map<UUID, String> names) {
        return named == null ? "" : names.getOrDefault(named, "");
    }
}
