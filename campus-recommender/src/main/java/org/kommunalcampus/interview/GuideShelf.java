package org.kommunalcampus.interview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.shared.BundledContent;
import org.kommunalcampus.shared.NotFound;
import org.kommunalcampus.shared.Times;
import org.springframework.stereotype.Component;

/**
 * The versions of the guide. The one that comes with the program is the first, and a new release brings its new one; once the operator has published another, what
 * is shipped is left alone.
 */
@Component
@RequiredArgsConstructor
class GuideShelf implements BundledContent {

    private final GuideRepository guides;
    private final Clock clock;

    private final Map<Integer, Guide> read = new ConcurrentHashMap<>();

    /** A version, ready to be used. */
    record Version(int number, Guide guide) {}

    /** The version by which people are asked now; must be called in a transaction. */
    Version current() {
        StoredGuide latest = latest();
        return new Version(latest.getId(), guide(latest));
    }

    /** An earlier version; throws {@link NotFound}. */
    Guide guide(int number) {
        Guide known = read.get(number);
        return known == null
                ? guide(guides.findByNumber(number).orElseThrow(() -> new NotFound("interview guide", number)))
                : known;
    }

    /** The one that people are asked by. */
    StoredGuide latest() {
        return guides.findFirstByOrderByNumberDesc().orElseGet(() -> guides.save(first()));
    }

    /** The text that comes with the program. */
    static String shipped() {
        try (InputStream file = GuideShelf.class.getResourceAsStream("guide.json")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String title() {
        return "guide";
    }

    /** Stores what is shipped where it is new and the operator has published nothing else. */
    @Override
    public void store() {
        Optional<StoredGuide> latest = guides.findFirstByOrderByNumberDesc();
        if (latest.isEmpty()) {
            guides.save(first());
        } else if (latest.get().isShipped() && !latest.get().document().equals(shipped())) {
            guides.save(new StoredGuide(latest.get().getId() + 1, true, shipped(), Times.now(clock)));
        }
    }

    private StoredGuide first() {
        return new StoredGuide(1, true, shipped(), Times.now(clock));
    }

    private Guide guide(StoredGuide stored) {
        return read.computeIfAbsent(stored.getId(), number -> new GuideReader(GuideNodes.of(stored.document())).read());
    }
}
