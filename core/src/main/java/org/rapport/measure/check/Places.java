package org.rapport.measure.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapport.shared.DomainException;

/** Does the same with each of several things; what refuses one of them tells its place, from 0, as {@code entry}. */
final class Places {

    private Places() {}

    static <T, R> List<R> each(List<T> things, Function<T, R> what) {
        List<R> done = new ArrayList<>();
        for (T thing : things) {
            try {
                done.add(what.apply(thing));
            } catch (DomainException refused) {
                throw things.size() == 1 ? refused : at(done.size(), refused);
            }
        }
        return done;
    }

    private static DomainException at(int place, DomainException refused) {
        Map<String, Object> args = new HashMap<>(refused.args());
        args.put("entry", place);
        return new DomainException(refused.code(), args);
    }
}
