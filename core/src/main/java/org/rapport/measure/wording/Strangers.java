package org.rapport.measure.wording;

import ca.uhn.fhir.parser.IParserErrorHandler;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.util.Set;
import java.util.TreeSet;

/** Reads leniently and remembers the names of elements that FHIR R4 does not know. */
final class Strangers extends LenientErrorHandler implements IParserErrorHandler {

    private final Set<String> names = new TreeSet<>();

    Strangers() {
        super(false);
        setErrorOnInvalidValue(false);
    }

    @Override
    public void unknownElement(IParseLocation location, String name) {
        names.add(name);
    }

    Set<String> names() {
        return names;
    }
}
