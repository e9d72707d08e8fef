package org.rapport.bench.measure;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapport.bench.Destination;
import org.rapport.bench.OpenLinks;

/** Clients who open their Session Check by its link and hand it in. */
final class Checks implements Forms {

    private static final String HOMELESS = "/";

    private final HttpClient client;
    private final URI base;
    private final List<Subjects.OpenCheck> all;
    private final TakingBack takingBack;
    private final AtomicInteger next = new AtomicInteger();
    private final ConcurrentLinkedQueue<Opened> opened = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<UUID> handedIn = new ConcurrentLinkedQueue<>();

    /** A form that somebody has before them. */
    private record Opened(Subjects.OpenCheck check, Web web, String action) {}

    Checks(Destination destination, HttpClient client, URI base, List<Subjects.OpenCheck> all) {
        this.client = client;
        this.base = base;
        this.all = all;
        this.takingBack = new TakingBack(destination);
    }

    /** Opens the next link: the address of the message and the form it leads to. */
    boolean open(int number, Random dice) {
        int place = next.getAndIncrement();
        if (place >= all.size()) {
            throw new Load.NothingLeft();
        }
        Subjects.OpenCheck check = all.get(place);
        Web web = new Web(client, base);
        HttpResponse<String> exchanged = web.get("/c/" + OpenLinks.secret(check.assignment()));
        String home = exchanged.headers().firstValue("Location").orElse(HOMELESS);
        HttpResponse<String> form = web.get(home);
        boolean right = exchanged.statusCode() == 302 && form.body().contains("data-draft=");
        if (right) {
            opened.add(new Opened(check, web, home));
        }
        return right;
    }

    @Override
    public boolean submit(int number, Random dice) {
        Opened form = opened.poll();
        if (form == null) {
            throw new Load.NothingLeft();
        }
        handedIn.add(form.check().assignment());
        HttpResponse<String> answer = form.web()
                .postJson(
                        form.action(), "{\"sequence\":0,\"key\":\"" + UUID.randomUUID() + "\"," + Forms.answers(dice));
        return answer.statusCode() == 200;
    }

    @Override
    public boolean both(int number, Random dice) {
        return open(number, dice) && submit(number, dice);
    }

    @Override
    public void takeBack() throws SQLException {
        takingBack.open(handedIn);
        handedIn.clear();
        opened.clear();
        next.set(0);
    }
}
