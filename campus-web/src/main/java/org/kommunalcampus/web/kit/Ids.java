package org.kommunalcampus.web.kit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads ids that a browser sends; what can be no id is as good as not sent. */
public final class Ids {

    private Ids() {}

    /** The id, unless there is none. */
    public static <T> Optional<T> one(@Nullable String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** Each id among the texts. */
    public static <T> Set<T> all(@Nullable Collection<String> texts, Function<String, T> reader) {
        Set<T> ids = new HashSet<>();
        if (texts != null) {
            texts.forEach(text -> one(text, reader).ifPresent(ids::add));
        }
        return ids;
    }
}
