package org.kommunalcampus.shared;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What a reader made of a text that somebody wrote: a value, or a coded reason why it is none. A reader never guesses and never alters what was meant. */
public sealed interface Parsed<T> {

    /** The text means this. */
    record Value<T>(T meant) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> read, BiFunction<String, String, ? extends R> refused) {
            return read.apply(meant);
        }
    }

    /**
     * The text means nothing that can be used.
     *
     * @param code stable, lower case with hyphens, e.g. {@code no-such-day}
     * @param detail a sentence for people
     */
    record Unreadable<T>(String code, String detail) implements Parsed<T> {
        @Override
        public <R> R fold(Function<? super T, ? extends R> read, BiFunction<String, String, ? extends R> refused) {
            return refused.apply(code, detail);
        }
    }

    /** A value. */
    static <T> Parsed<T> of(T value) {
        return new Value<>(value);
    }

    /** No value, and why. */
    static <T> Parsed<T> refused(String code, String detail) {
        return new Unreadable<>(code, detail);
    }

    /** What {@code read} makes of the value, or {@code refused} of code and detail. */
    <R> R fold(Function<? super T, ? extends R> read, BiFunction<String, String, ? extends R> refused);

    /** The value, empty where there is none. */
    default Optional<T> value() {
        return fold(Optional::of, (code, detail) -> Optional.empty());
    }

    /** Reads on with the value; a refusal stays as it is. */
    default <R> Parsed<R> then(Function<? super T, ? extends Parsed<R>> next) {
        return fold(next, Parsed::<R>refused);
    }

    /** The value; throws {@link Malformed} for this place in the input where there is none. */
    default T orThrow(String pointer) {
        return fold(Function.identity(), (code, detail) -> {
            throw new Malformed(pointer, code, detail);
        });
    }
}
