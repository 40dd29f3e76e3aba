package org.kommunalcampus.web.hr;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads ids that a browser sends; what can be no id is as good as not sent. */
final class Ids {

    private Ids() {}

    static <T> Optional<T> one(@Nullable String text, Function<String, T> reader) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text.strip()));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    static <T> Set<T> all(@Nullable Collection<String> texts, Function<String, T> reader) {
        Set<T> ids = new HashSet<>();
        if (texts != null) {
            texts.forEach(text -> one(text, reader).ifPresent(ids::add));
        }
        return ids;
    }
}
