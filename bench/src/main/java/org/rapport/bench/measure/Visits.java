package org.rapport.bench.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Members who signed in, and the pages they look at. */
final class Visits {

    private static final String PASSWORD = "harmony-bridge";

    private final List<Visit> therapists = new ArrayList<>();
    private final List<Visit> supervisors = new ArrayList<>();
    private final List<Visit> smallGroup = new ArrayList<>();

    /** A signed-in member with the relationships of their own. */
    private record Visit(Web web, List<UUID> relationships) {}

    /** Signs in so many members of each kind. */
    Visits(Subjects subjects, HttpClient client, URI base, int many) throws SQLException {
        for (Subjects.Member member : subjects.therapists(many)) {
            therapists.add(new Visit(signedIn(client, base, member.name()), subjects.relationships(member)));
        }
        for (Subjects.Member member : subjects.supervisors(many)) {
            supervisors.add(new Visit(signedIn(client, base, member.name()), List.of()));
        }
        smallGroup.add(new Visit(signedIn(client, base, "supervisor-small"), List.of()));
    }

    private static Web signedIn(HttpClient client, URI base, String name) {
        Web web = new Web(client, base);
        web.signIn(name, PASSWORD);
        return web;
    }

    /** What is timed, by name. */
    Map<String, Load.Work> pages() {
        Map<String, Load.Work> pages = new LinkedHashMap<>();
        pages.put("radar", (client, dice) -> shown(any(supervisors, dice), "/radar.xhtml", "r-radar"));
        pages.put("radar, 5 supervisees", (client, dice) -> shown(any(smallGroup, dice), "/radar.xhtml", "r-radar"));
        pages.put("relationship", (client, dice) -> ofOne("/relationship.xhtml?id=", "BE-", dice));
        pages.put("drift", (client, dice) -> ofOne("/drift.xhtml?relationship=", "r-table", dice));
        pages.put("today", (client, dice) -> shown(any(therapists, dice), "/today.xhtml", "r-session-time"));
        return pages;
    }

    private boolean ofOne(String path, String proof, Random dice) {
        Visit visit = any(therapists, dice);
        UUID id = visit.relationships().get(dice.nextInt(visit.relationships().size()));
        return shown(visit, path + id, proof);
    }

    private static Visit any(List<Visit> visits, Random dice) {
        return visits.get(dice.nextInt(visits.size()));
    }

    private static boolean shown(Visit visit, String path, String proof) {
        HttpResponse<String> answer = visit.web().get(path);
        return answer.statusCode() == 200 && answer.body().contains(proof);
    }
}
