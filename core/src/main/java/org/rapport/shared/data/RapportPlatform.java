package org.rapport.shared.data;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;
import org.rapport.shared.DomainException;
import org.rapport.shared.SharedError;

/**
 * EclipseLink's platform with two corrections: a null UUID is sent as such and not as text; a text with a NUL, which no
 * column can hold, is refused like other wrong input before the database fails on it.
 */
public class RapportPlatform extends PostgreSQL10Platform {

    private static final long serialVersionUID = 1L;

    @Override
    public int getJDBCTypeForSetNull(DatabaseField field) {
        return UUID.class.equals(field.getType()) ? Types.OTHER : super.getJDBCTypeForSetNull(field);
    }

    @Override
    public void setParameterValueInDatabaseCall(
            Object parameter, PreparedStatement statement, int index, AbstractSession session) throws SQLException {
        if (parameter instanceof String text && text.indexOf('\0') >= 0) {
            throw new DomainException(SharedError.UNREADABLE);
        }
        super.setParameterValueInDatabaseCall(parameter, statement, index, session);
    }
}
