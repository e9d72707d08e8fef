package org.rapport.practice;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.rapport.shared.access.Role;

/**
 * A member with what they do in which practice, as colleagues see them.
 *
 * @param left whether they are not with the organisation any more
 * @param places by the name of the practice
 */
public record ColleagueRow(UUID id, String displayName, boolean left, List<Place> places) implements Serializable {

    /** The roles in one practice. */
    public record Place(UUID practice, String name, Set<Role> roles) implements Serializable {

        /** Keeps its own copy of the roles. */
        public Place {
            roles = Set.copyOf(roles);
        }
    }

    /** Keeps its own copy of the places. */
    public ColleagueRow {
        places = List.copyOf(places);
    }

    static ColleagueRow of(MemberRow member, Map<UUID, Set<Role>> held, Map<UUID, String> practices) {
        return new ColleagueRow(member.id(), member.displayName(), member.left(), places(held, practices));
    }

    /** Roles by practice with the practices' names, in the order of these. */
    public static List<Place> places(Map<UUID, Set<Role>> held, Map<UUID, String> practices) {
        return held.entrySet().stream()
                .map(entry -> new Place(entry.getKey(), practices.getOrDefault(entry.getKey(), ""), entry.getValue()))
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    /** The roles by practice. */
    public Set<Role> rolesIn(UUID practice) {
        return places.stream()
                .filter(place -> place.practice().equals(practice))
                .findFirst()
                .map(Place::roles)
                .orElse(Set.of());
    }

    /** Whether the member holds this role anywhere. */
    public boolean is(Role role) {
        return places.stream().anyMatch(place -> place.roles().contains(role));
    }

    /** The id only. */
    @Override
    public String toString() {
        return "ColleagueRow " + id;
    }
}
