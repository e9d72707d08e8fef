package org.rapport.bench.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.sql.SQLException;
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

    private static final String PURPOSE = "bench";

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
        BenchTokens.make(destination, members, PURPOSE, "checks:read,checks:write");
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
                        BenchTokens.secret(check.therapist(), PURPOSE),
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
