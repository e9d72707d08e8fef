package org.rapport.bench.measure;

import java.sql.SQLException;
import java.util.Random;

/** Forms that are handed in, and taken back between runs. */
interface Forms {

    /** Hands one in. */
    boolean submit(int client, Random dice);

    /** Opens and hands in, where a form is opened; or hands in. */
    boolean both(int client, Random dice);

    /** Takes back what was handed in and begins with the first form again. */
    void takeBack() throws SQLException;

    /** Answers to a Session Check without tension, as a client's page and a program send them. */
    static String answers(Random dice) {
        int usual = 5 + dice.nextInt(5);
        return "\"language\":\"en\",\"answers\":{\"goals\":[\"" + usual + "\"],\"tasks\":[\"" + usual
                + "\"],\"bond\":[\"" + (usual + 1) + "\"],\"heard\":[\"" + usual + "\"],\"tension\":[\"0\"]}}";
    }
}
