package org.kommunalcampus.quality.links;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The addresses that descriptions name, with what the latest check brought. */
@Component
@RequiredArgsConstructor
public class DescriptionLinks {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'„“”)\\]]{3,1900}");
    private static final Duration AGAIN_AFTER = Duration.ofDays(7);
    private static final int MOST_IN_ONE = 50;

    private final JdbcClient jdbc;
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
        Map<String, String> byKey = keys(texts);
        Map<String, LinkState> known = new HashMap<>();
        if (!byKey.isEmpty()) {
            jdbc.sql("select id, state from link_check where id in (:ids) and state is not null")
                    .param("ids", List.copyOf(byKey.keySet()))
                    .query(row -> {
                        String url = byKey.get(row.getString("id"));
                        if (url != null) {
                            known.put(url, LinkState.valueOf(row.getString("state")));
                        }
                    });
        }
        return known;
    }

    /** Has the addresses in the texts called soon, unless that happened lately. */
    public void requestChecks(Collection<String> texts) {
        Map<String, String> byKey = keys(texts);
        if (byKey.isEmpty()) {
            return;
        }
        List<String> noted = jdbc.sql("select id from link_check where id in (:ids)")
                .param("ids", List.copyOf(byKey.keySet()))
                .query((row, number) -> row.getString(1))
                .list();
        noted.forEach(byKey::remove);
        byKey.forEach((key, url) -> jdbc.sql("insert into link_check (id, url, due_at) values (:id, :url, :due)")
                .param("id", key)
                .param("url", url)
                .param("due", at(clock.instant()))
                .update());
    }

    /** Addresses whose check is due, those that wait longest first. */
    List<String> due(int most) {
        return jdbc.sql("select url from link_check where due_at <= :now order by due_at limit :most")
                .param("now", at(clock.instant()))
                .param("most", most)
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Notes what a check brought; the next one is due in a week. */
    void note(String url, LinkState state) {
        Instant now = clock.instant();
        jdbc.sql("update link_check set state = :state, checked_at = :now, due_at = :due where id = :id")
                .param("state", state.name())
                .param("now", at(now))
                .param("due", at(now.plus(AGAIN_AFTER)))
                .param("id", key(url))
                .update();
    }

    private static Map<String, String> keys(Collection<String> texts) {
        Map<String, String> byKey = new HashMap<>();
        texts.forEach(text -> in(text).forEach(url -> byKey.put(key(url), url)));
        return byKey;
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String key(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
