package org.rapport.bench.measure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement as the database logged it.
 *
 * @param session the server's process that ran it
 * @param sql with $1 and so on
 * @param values texts, null for null
 */
record Statement(int session, String sql, List<@Nullable String> values) {

    boolean begins() {
        return sql.equals("BEGIN");
    }

    boolean ends() {
        return sql.equals("COMMIT") || sql.equals("ROLLBACK");
    }
}
