package org.kommunalcampus.quality.links;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.shared.Times;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The addresses that descriptions name, with what the latest check brought. */
@Component
@RequiredArgsConstructor
public class DescriptionLinks {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'„“”)\\]]{3,1900}");
    private static final int MOST_IN_ONE = 50;

    private final CheckedLinkRepository links;
    private final Clock clock;

    /** The web addresses in a text, at most fifty. */
    public static List<String> in(@Nullable String text) {
        return text == null
                ? List.of()
                : ADDRESS.matcher(text)
                        .results()
                        .map(MatchResult::group)
                        .map(url -> url.replaceAll("[.,;:!?]+$", ""))
                        .distinct()
                        .limit(MOST_IN_ONE)
                        .toList();
    }

    /** What is known of the addresses in the texts; those that nobody has called yet are left out. */
    public Map<String, LinkState> known(Collection<String> texts) {
        Map<String, LinkState> known = new HashMap<>();
        for (CheckedLink link : links.findAllById(byId(texts).keySet())) {
            LinkState state = link.state();
            if (state != null) {
                known.put(link.url(), state);
            }
        }
        return known;
    }

    /** Has the addresses in the texts called soon, unless that happened lately. */
    public void requestChecks(Collection<String> texts) {
        Map<String, String> wanted = byId(texts);
        links.findAllById(wanted.keySet()).forEach(noted -> wanted.remove(noted.getId()));
        Instant now = Times.now(clock);
        links.saveAll(
                wanted.values().stream().map(url -> new CheckedLink(url, now)).toList());
    }

    /** Addresses whose check is due, those that wait longest first. */
    List<String> due(int most) {
        return links.findByDueAtLessThanEqualOrderByDueAt(Times.now(clock), Limit.of(most)).stream()
                .map(CheckedLink::url)
                .toList();
    }

    /** Notes what a check brought; the next one is due in a week. */
    void note(String url, LinkState state) {
        links.findById(CheckedLink.idOf(url)).ifPresent(link -> {
            link.checked(state, Times.now(clock));
            links.save(link);
        });
    }

    private static Map<String, String> byId(Collection<String> texts) {
        Map<String, String> found = new HashMap<>();
        texts.forEach(text -> in(text).forEach(url -> found.put(CheckedLink.idOf(url), url)));
        return found;
    }
}
