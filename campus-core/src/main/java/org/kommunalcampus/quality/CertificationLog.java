package org.kommunalcampus.quality;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every step of every module through the checks and reviews, in the order in which it was taken. Lines are added and never changed; each is sealed together with the one before. */
@Component
@RequiredArgsConstructor
class CertificationLog {

    private static final int LONGEST_DETAIL = 2000;
    private static final String GROUND = "0".repeat(64);

    private final JdbcClient jdbc;
    private final Clock clock;

    private record Line(StepView step, String seal) {}

    void add(Caller caller, ModuleId module, @Nullable ReviewId review, String action, @Nullable String detail) {
        Optional<Line> last = lines(module).stream().reduce((before, after) -> after);
        String actor = actor(caller);
        String shortened =
                detail == null || detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var step = new StepView(last.map(line -> line.step().number()).orElse(0) + 1, now, actor, action, shortened);
        jdbc.sql("""
                        insert into review_step (id, module_id, review_id, position, at, actor, action, detail, seal)
                        values (:id, :module, :review, :position, :at, :actor, :action, :detail, :seal)""")
                .param("id", UUID.randomUUID().toString())
                .param("module", module.toString())
                .param("review", review == null ? null : review.toString())
                .param("position", step.number())
                .param("at", LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("actor", actor)
                .param("action", action)
                .param("detail", shortened)
                .param("seal", seal(last.map(Line::seal).orElse(GROUND), step))
                .update();
    }

    List<StepView> of(ModuleId module) {
        return lines(module).stream().map(Line::step).toList();
    }

    /** Whether no line was changed or taken out since it was written. */
    boolean isIntact(ModuleId module) {
        String before = GROUND;
        int expected = 1;
        for (Line line : lines(module)) {
            if (line.step().number() != expected || !line.seal().equals(seal(before, line.step()))) {
                return false;
            }
            before = line.seal();
            expected++;
        }
        return true;
    }

    /** How the record names somebody. */
    static String actor(Caller caller) {
        return caller.identity() == null
                ? "system: " + caller.name()
                : caller.identity().toString();
    }

    private List<Line> lines(ModuleId module) {
        return jdbc.sql("select * from review_step where module_id = :module order by position")
                .param("module", module.toString())
                .query((row, number) -> new Line(
                        new StepView(
                                row.getInt("position"),
                                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                row.getString("actor"),
                                row.getString("action"),
                                row.getString("detail")),
                        row.getString("seal")))
                .list();
    }

    private static String seal(String before, StepView step) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((before + step).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
