package org.rapport.shared.data;

import java.sql.Types;
import java.util.UUID;
import org.eclipse.persistence.internal.helper.DatabaseField;
import org.eclipse.persistence.platform.database.PostgreSQL10Platform;

/** EclipseLink's platform with one correction: a null UUID is sent as such and not as text. */
public class RapportPlatform extends PostgreSQL10Platform {

    private static final long serialVersionUID = 1L;

    @Override
    public int getJDBCTypeForSetNull(DatabaseField field) {
        return UUID.class.equals(field.getType()) ? Types.OTHER : super.getJDBCTypeForSetNull(field);
    }
}
