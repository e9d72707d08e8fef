package org.rapport.launcher;

import java.util.List;

/** One thing {@code doctor} looks at, without changing anything. */
interface Check {

    /** The word its findings begin with. */
    String name();

    /** What there is to say, at least one finding; a refusal means that it could not be looked at. */
    List<Finding> look();
}
