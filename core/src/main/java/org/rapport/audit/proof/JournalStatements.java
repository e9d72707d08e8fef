package org.rapport.audit.proof;

import java.util.List;
import org.rapport.shared.data.Row;

/** Runs a reading statement, inside one transaction of whoever proves the journal. */
@FunctionalInterface
public interface JournalStatements {

    /** The rows of a statement whose parameters are named {@code ?1}, {@code ?2} and so on. */
    List<Row> rows(String sql, Object... values);
}
