package org.rapport.bench.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapport.bench.Destination;

/** Programs that hand in a therapist's own check through {@code /api/v1}, each with a token of that therapist. */
final class OwnChecks implements Forms {

    private static final String TOKEN =
            "insert into gate.api_token (id, secret_hash, organisation_id, account_id, label,"
                    + " scopes, created_at, expires_at) select gen_random_uuid(), ?, a.organisation_id, a.id, 'bench',"
                    + " array['checks:read', 'checks:write'], now(), now() + interval '2 days'"
                    + " from gate.account a where a.subject_id = ? and a.subject_kind = 'MEMBER'"
                    + " on conflict (secret_hash) do update set expires_at = excluded.expires_at";

    private final HttpClient client;
    private final URI base;
    private final List<Subjects.OwnCheck> all;
    private final TakingBack takingBack;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<UUID> handedIn = new ConcurrentLinkedQueue<>();

    OwnChecks(Destination destination, HttpClient client, URI base, List<Subjects.OwnCheck> all) throws SQLException {
        this.client = client;
        this.base = base;
        this.all = all;
        this.takingBack = new TakingBack(destination);
        Set<UUID> members = new HashSet<>();
        all.forEach(check -> members.add(check.therapist()));
        try (Connection owner = destination.asOwner();
                PreparedStatement token = owner.prepareStatement(TOKEN)) {
            for (UUID member : members) {
                token.setBytes(1, sha256(secret(member)));
                token.setObject(2, member);
                token.executeUpdate();
            }
        }
    }

    private static String secret(UUID member) {
        return "rapport_" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256("bench " + member));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public boolean submit(int number, Random dice) {
        int place = next.getAndIncrement();
        if (place >= all.size()) {
            throw new Load.NothingLeft();
        }
        Subjects.OwnCheck check = all.get(place);
        handedIn.add(check.assignment());
        int status = new Web(client, base)
                .postWithToken(
                        "/api/v1/checks/" + check.assignment() + "/answers",
                        "{" + Forms.answers(dice),
                        secret(check.therapist()),
                        UUID.randomUUID())
                .statusCode();
        return status / 100 == 2;
    }

    @Override
    public boolean both(int number, Random dice) {
        return submit(number, dice);
    }

    @Override
    public void takeBack() throws SQLException {
        takingBack.open(handedIn);
        handedIn.clear();
        next.set(0);
    }
}
