package org.rapport.desk.journal;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.rapport.plugin.PluginNames;
import org.rapport.practice.MemberNames;

/** Puts names and codes to entries of the journal. */
@ApplicationScoped
class JournalLines {

    private static final String MEMBER = "Member";
    private static final String PLUGIN = "plugin";

    @Inject
    private JournalQueries queries;

    @Inject
    private MemberNames members;

    @Inject
    private PluginNames plugins;

    /** A page of what was found, of which there is one more where older ones follow. */
    JournalPage page(UUID organisation, List<FoundEntry> found) {
        boolean more = found.size() > AskJournal.PAGE_SIZE;
        List<FoundEntry> shown = more ? found.subList(0, AskJournal.PAGE_SIZE) : found;
        List<UUID> ids = shown.stream().map(FoundEntry::id).toList();
        Map<UUID, List<String>> codes = queries.codes(organisation, ids);
        Map<UUID, String> names = new HashMap<>(members.of(memberIds(shown)));
        names.putAll(plugins.of(pluginVersions(shown)));
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
