package org.rapport.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rapport.journey.Foreign;
import org.rapport.journey.Records;
import org.rapport.journey.RunningProduct;
import org.rapport.journey.RunningProduct.Product;

/**
 * Every address of the application opens for those for whom the table says so, and for nobody else: everyone comes to
 * each of them without ids, with ids of the same practice, of another practice, of another organisation and of nothing,
 * and sends forms there that were never theirs.
 */
@ExtendWith(RunningProduct.class)
class AddressesIT {

    private static final String PASSWORD = "harmony-bridge";
    private static final String LANGUAGE = "rapport-language=en";
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    private static final Set<Integer> LEADING = Set.of(302, 303);
    /** How programs are told problems: as RFC 9457 or as FHIR has it. */
    private static final Pattern TOLD = Pattern.compile("application/(problem|fhir)\\+json");

    private static final Pattern SIGN_IN = Pattern.compile("/(sign-in\\.xhtml|portal/sign-in)");
    private static final String NOT_THERE = "This page does not exist";
    private static final String NO_LONGER = "This page was open for too long";
    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"");
    private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

    /** Who comes, by the column of the table. */
    private static final Map<String, String> ACCOUNTS = Map.of(
            "therapist", "anna",
            "supervisor", "miriam",
            "ethics-lead", "olivia",
            "manager", "peter",
            "administrator", "quentin",
            "researcher", "rosalind");

    /** What only the other organisation's pages would say. */
    private static final String[] ELSEWHERE = {"Elsewhere", "Stranger", "EW-0001"};

    private final AddressTable table = AddressTable.read();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void every_address_opens_for_those_it_is_for_and_nobody_else(Product product) throws Exception {
        Guests.in(new Records(product), ids -> {
            for (Map.Entry<String, StaffVisitor> visitor : visitors(product).entrySet()) {
                for (AddressTable.Line line : table.lines()) {
                    comes(visitor.getKey(), visitor.getValue(), line, ids);
                }
            }
        });
        assertThat(wrong)
                .as("addresses that open otherwise than the table says")
                .isEmpty();
    }

    @Test
    void no_form_that_was_never_theirs_opens_anything(Product product) throws Exception {
        Guests.in(new Records(product), ids -> {
            for (Map.Entry<String, StaffVisitor> visitor : visitors(product).entrySet()) {
                for (AddressTable.Line line : table.lines()) {
                    sends(visitor.getKey(), visitor.getValue(), line, ids);
                }
            }
        });
        assertThat(wrong)
                .as("addresses that took a form of somebody they are not for")
                .isEmpty();
    }

    private Map<String, StaffVisitor> visitors(Product product) throws Exception {
        Map<String, StaffVisitor> visitors = new LinkedHashMap<>();
        for (String kind : table.visitors()) {
            StaffVisitor visitor = new StaffVisitor(product.address());
            if (ACCOUNTS.containsKey(kind)) {
                visitor.signIn(ACCOUNTS.get(kind), PASSWORD);
                assertThat(visitor.isSignedIn()).as(kind).isTrue();
            } else if (kind.equals("client")) {
                assertThat(visitor.signInToPortal(client(product), PASSWORD).statusCode())
                        .as(kind)
                        .isEqualTo(303);
            } else if (kind.equals("link")) {
                String link = anyLink(product);
                assertThat(visitor.get(link).statusCode()).as(kind).isEqualTo(302);
            } else {
                assertThat(kind).as("who is that? add an account").isEqualTo("nobody");
            }
            visitors.put(kind, visitor);
        }
        return visitors;
    }

    private void comes(String who, StaffVisitor visitor, AddressTable.Line line, Ids ids) throws IOException {
        String word = line.opens().get(who);
        boolean chosen = word.equals("own") || word.equals("ours");
        expect(who, visitor, line.bare(), chosen ? "-" : word);
        if (line.takesIds()) {
            expect(who, visitor, line.with(ids.own()), chosen ? "there" : word);
            String others = word.equals("open") ? "open or not there" : word.equals("own") ? "-" : word;
            expect(who, visitor, line.with(ids.otherPractice()), word.equals("ours") ? "open" : others);
            expect(who, visitor, line.with(ids.elsewhere()), word.equals("ours") ? "-" : others);
            expect(who, visitor, line.with(ids.nowhere()), word.equals("ours") ? "-" : others);
        }
    }

    private void expect(String who, StaffVisitor visitor, String address, String word) throws IOException {
        HttpResponse<String> answer = visitor.get(address, "Cookie", LANGUAGE);
        if (!isRight(answer, word)) {
            wrong.add(who + " at " + address + ": " + word + " expected, but " + answer.statusCode() + " "
                    + location(answer));
        }
        if (Stream.of(ELSEWHERE).anyMatch(answer.body()::contains)) {
            wrong.add(who + " at " + address + ": shows what belongs to another organisation");
        }
    }

    private static boolean isRight(HttpResponse<String> answer, String word) {
        int status = answer.statusCode();
        return switch (word) {
            case "open" -> status == 200;
            // what is one's own may be over, which its page says
            case "there" -> Set.of(200, 409).contains(status);
            case "open or not there" -> status == 200 || isNotThere(answer);
            default -> isAway(answer, word);
        };
    }

    private static boolean isAway(HttpResponse<String> answer, String word) {
        return switch (word) {
            case "leads" -> LEADING.contains(answer.statusCode()) && !leadsToSignIn(answer);
            case "posts" -> answer.statusCode() == 405;
            case "token" -> asksForToken(answer);
            case "sign-in" -> leadsToSignIn(answer);
            default -> isNotThere(answer);
        };
    }

    /** As a problem, whoever comes: no session counts there, and nobody is led anywhere. */
    private static boolean asksForToken(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                && TOLD.matcher(answer.headers().firstValue("Content-Type").orElse(""))
                        .lookingAt()
                && answer.headers().firstValue("Set-Cookie").isEmpty();
    }

    private static boolean leadsToSignIn(HttpResponse<String> answer) {
        return LEADING.contains(answer.statusCode())
                && SIGN_IN.matcher(location(answer)).find();
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static boolean isNotThere(HttpResponse<String> answer) {
        return answer.statusCode() == 404 && answer.body().contains(NOT_THERE);
    }

    private void sends(String who, StaffVisitor visitor, AddressTable.Line line, Ids ids) throws IOException {
        String word = line.opens().get(who);
        if (!line.path().endsWith(".xhtml") || word.equals("open") || word.equals("leads")) {
            return;
        }
        for (Map<String, String> values : closed(word, ids)) {
            for (Map<String, String> form : forms(visitor)) {
                String address = line.with(values);
                HttpResponse<String> answer = visitor.post(address, form, "Cookie", LANGUAGE);
                boolean away = word.equals("sign-in") && leadsToSignIn(answer);
                if (!away && !isNotThere(answer) && !answer.body().contains(NO_LONGER)) {
                    wrong.add(who + " sent to " + address + " " + form.get(VIEW_STATE) + ": " + answer.statusCode());
                }
            }
        }
    }

    /** What does not open for a visitor with this word. */
    private static List<Map<String, String>> closed(String word, Ids ids) {
        return switch (word) {
            case "ours" -> List.of(ids.elsewhere());
            case "own" -> List.of(ids.otherPractice(), ids.elsewhere());
            default -> List.of(ids.own(), ids.otherPractice(), ids.elsewhere());
        };
    }

    /** Forms as somebody would make them up: without a state, with one of another page, of no page, and of none at all. */
    private static List<Map<String, String>> forms(StaffVisitor visitor) throws IOException {
        String other = visitor.get(visitor.isSignedIn() ? "/password.xhtml" : "/sign-in.xhtml")
                .body();
        List<Map<String, String>> forms = new ArrayList<>();
        for (String state : List.of("", found(STATE, other), "stateless", "12:34")) {
            Map<String, String> form = new LinkedHashMap<>();
            for (String name :
                    List.of("form", "terms", "plan", "own", "leave", "paper", "given", "look", "look:seen")) {
                form.put(name, name);
            }
            form.put("form:save", "");
            form.put("form:register", "");
            if (!state.isEmpty()) {
                form.put(VIEW_STATE, state);
                form.put("primefaces.nonce", found(NONCE, other));
            }
            forms.add(form);
        }
        return forms;
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }

    /** Somebody of the demonstration who may use the portal. */
    private static String client(Product product) {
        return new Records(product)
                .text("select sign_in_name from gate.account where subject_kind = 'CLIENT' and demonstration"
                        + " order by sign_in_name limit 1");
    }

    private static String anyLink(Product product) throws Exception {
        return new AskedChecks(product.process())
                .ask(1)
                .values()
                .iterator()
                .next()
                .address()
                .getPath();
    }

    /** What the words of the table stand for: with Anna, at the other practice, at the other organisation, and nowhere. */
    private record Ids(
            Map<String, String> own,
            Map<String, String> otherPractice,
            Map<String, String> elsewhere,
            Map<String, String> nowhere) {

        static Ids of(Records records) {
            return new Ids(
                    words(records, Foreign.of(records, "Anna Berger")),
                    words(records, Foreign.of(records, "Heike Brandl")),
                    words(records, Foreign.elsewhere(records)),
                    Map.of());
        }

        private static Map<String, String> words(Records records, Foreign one) {
            UUID relationship = UUID.fromString(one.relationship());
            return Map.of(
                    "past-risk",
                    records.text(
                            "select coalesce((select id from rapport.past_risk where relationship_id = ? limit 1),"
                                    + " gen_random_uuid())",
                            relationship),
                    "relationship",
                    one.relationship(),
                    "session",
                    one.session(),
                    "check",
                    one.check(),
                    "person",
                    one.person(),
                    "member",
                    records.text(
                            "select member_id from rapport.relationship_therapist where relationship_id = ?",
                            relationship),
                    "practice",
                    records.text("select practice_id from rapport.relationship where id = ?", relationship));
        }
    }

    /**
     * What the demonstration lacks, for a while: somebody who does research, with an account like the administrator's, and
     * past answers to look through.
     */
    private static final class Guests {

        private static final List<String> MAKE = List.of(
                "insert into rapport.member (organisation_id, id, display_name, language)"
                        + " select organisation_id, ?, 'Rosalind Reyes', 'en' from gate.account"
                        + " where sign_in_name = 'quentin'",
                "insert into rapport.member_role (organisation_id, id, member_id, practice_id, role)"
                        + " select m.organisation_id, gen_random_uuid(), m.id, p.id, 'RESEARCHER' from rapport.member m"
                        + " join rapport.practice p on p.organisation_id = m.organisation_id where m.id = ?",
                "insert into gate.account (id, sign_in_name, password_hash, organisation_id, subject_kind, subject_id,"
                        + " demonstration, created_at) select gen_random_uuid(), 'rosalind', password_hash,"
                        + " organisation_id, subject_kind, ?, demonstration, created_at from gate.account"
                        + " where sign_in_name = 'quentin'");
        private static final String PAST_RISKS = "insert into rapport.past_risk (organisation_id, id, relationship_id,"
                + " response_id, person_id, items, entered_at) select distinct on (p.relationship_id) p.organisation_id,"
                + " gen_random_uuid(), p.relationship_id, p.id, p.respondent_id, 'tried', now() from rapport.response p"
                + " where p.respondent_kind = 'CLIENT' on conflict do nothing";
        private static final List<String> TAKE_AWAY = List.of(
                "delete from gate.account where subject_id = ?",
                "delete from rapport.member_role where member_id = ?",
                "delete from rapport.member where id = ?");

        /** Something that may fail. */
        interface Work {
            void run(Ids ids) throws Exception;
        }

        static void in(Records records, Work work) throws Exception {
            UUID member = UUID.randomUUID();
            MAKE.forEach(command -> records.change(command, member));
            records.change(PAST_RISKS);
            try {
                work.run(Ids.of(records));
            } finally {
                records.change("delete from rapport.past_risk where items = 'tried'");
                TAKE_AWAY.forEach(command -> records.change(command, member));
            }
        }
    }
}
