package org.rapport.web.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapport.web.Choice;

/** What pages call on our classes. */
class OwnMethodsTest {

    private final OwnMethods methods = new OwnMethods();
    private final ELContext context = new Context();

    /** Turns into a whole number what is asked to become one; the rest of a context is not needed here. */
    private static final class Context extends ELContext {

        @Override
        public <T> T convertToType(Object value, Class<T> type) {
            assertThat(type).isEqualTo(int.class);
            @SuppressWarnings("unchecked")
            T number = (T) Integer.valueOf(value.toString());
            return number;
        }

        @Override
        public ELResolver getELResolver() {
            throw new UnsupportedOperationException();
        }

        @Override
        public FunctionMapper getFunctionMapper() {
            throw new UnsupportedOperationException();
        }

        @Override
        public VariableMapper getVariableMapper() {
            throw new UnsupportedOperationException();
        }
    }

    /** Called as pages do. */
    public static class Words {

        public String of(String key) {
            return "the word " + key;
        }

        public String times(int number) {
            return "x".repeat(number);
        }

        public String either(String text) {
            return "text " + text;
        }

        public String either(Integer number) {
            return "number " + number;
        }

        public String several(String... words) {
            return String.join(" ", words);
        }

        public String fails() {
            throw new IllegalStateException("as it happens");
        }
    }

    private Object call(Object base, String name, Object... given) {
        context.setPropertyResolved(false);
        return methods.invoke(context, base, name, null, given);
    }

    @Test
    void anAccessorOfARecordIsCalled() {
        assertThat(call(new Choice("a", "Anna"), "label")).isEqualTo("Anna");
        assertThat(context.isPropertyResolved()).isTrue();
    }

    @Test
    void argumentsBecomeWhatTheMethodTakes() {
        assertThat(call(new Words(), "of", "radar")).isEqualTo("the word radar");
        assertThat(call(new Words(), "times", 3L)).isEqualTo("xxx");
        assertThat(call(new Words(), "times", "2")).isEqualTo("xx");
    }

    @Test
    void whatIsNotPlainIsLeftToOthers() {
        call(new Words(), "either", "a");
        assertThat(context.isPropertyResolved()).isFalse();
        call(new Words(), "several", "a");
        assertThat(context.isPropertyResolved()).isFalse();
        call(new Words(), "unknown");
        assertThat(context.isPropertyResolved()).isFalse();
        call(List.of(1), "size");
        assertThat(context.isPropertyResolved()).isFalse();
        call(null, "of", "a");
        assertThat(context.isPropertyResolved()).isFalse();
    }

    @Test
    void whatAMethodThrowsIsTheCause() {
        assertThatThrownBy(() -> call(new Words(), "fails"))
                .isInstanceOf(ELException.class)
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("as it happens");
    }
}
