package org.rapport.web.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Moves equal answers to one session a little apart to the sides, so that no marker hides another. Sessions are in
 * order, not to scale, so this says nothing untrue.
 */
final class Crowd {

    private static final double SHARE_OF_SESSION = 0.6;

    private final double radius;
    private final double slot;
    private final Map<Integer, List<Member>> sessions = new HashMap<>();

    /** A point of a line in a session. */
    private record Member(String key, double y) {}

    Crowd(double radius, double slot) {
        this.radius = radius;
        this.slot = slot;
    }

    void add(int place, String key, double y) {
        sessions.computeIfAbsent(place, any -> new ArrayList<>()).add(new Member(key, y));
    }

    /** How far to the right a line's point in a session moves; below 0 to the left. */
    double shift(int place, String key) {
        List<Member> cluster = cluster(sessions.getOrDefault(place, List.of()), key);
        if (cluster.size() < 2) {
            return 0;
        }
        double step = Math.min(2 * radius, slot * SHARE_OF_SESSION / (cluster.size() - 1));
        List<Member> sideways = new ArrayList<>(cluster);
        sideways.sort(Comparator.comparing(Member::key));
        int mine = 0;
        while (!sideways.get(mine).key().equals(key)) {
            mine++;
        }
        return (mine - (cluster.size() - 1) / 2.0) * step;
    }

    private List<Member> cluster(List<Member> all, String key) {
        List<Member> byHeight = new ArrayList<>(all);
        byHeight.sort(Comparator.comparingDouble(Member::y));
        List<Member> cluster = new ArrayList<>();
        for (Member member : byHeight) {
            if (!cluster.isEmpty()
                    && member.y() - cluster.get(cluster.size() - 1).y() >= radius) {
                if (holds(cluster, key)) {
                    return cluster;
                }
                cluster.clear();
            }
            cluster.add(member);
        }
        return cluster;
    }

    private static boolean holds(List<Member> cluster, String key) {
        return cluster.stream().anyMatch(member -> member.key().equals(key));
    }
}
