package org.kommunalcampus.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.Format;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.BadRows;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads stored profiles by plain queries, one for the profiles and one for all tables of what they hold, to be looked at and never stored; as entities they
 * would cost several times that.
 */
@Component
@SetBased("profiles of hundreds of people by a few queries")
@RequiredArgsConstructor
class ProfileRows {

    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    /** Each row names its table; what a table lacks is empty, 0 or no day, and cast, because the database asks for one type in all parts. */
    private static final String PARTS = """
            select member_id, 'further_job', job_profile_id, '', '', '', 0, since, cast(null as date) from further_job
            where member_id in (:members)
            union all
            select member_id, 'profile_language', language, '', '', '', 0, cast(null as date), cast(null as date)
            from profile_language where member_id in (:members)
            union all
            select member_id, 'profile_format', format, '', '', '', 0, cast(null as date), cast(null as date)
            from profile_format where member_id in (:members)
            union all
            select member_id, 'profile_interest', competence_id, '', '', '', 0, cast(null as date), cast(null as date)
            from profile_interest where member_id in (:members)
            union all
            select member_id, 'blocked_time', '', '', '', '', 0, from_date, to_date from blocked_time
            where member_id in (:members)
            union all
            select member_id, 'self_assessment', competence_id, '', '', '', level, since, cast(null as date)
            from self_assessment where member_id in (:members)
            union all
            select member_id, 'attestation', id, competence_id, evidence_kind, evidence_ref, level, since, expires
            from attestation where member_id in (:members)
            union all
            select member_id, 'goal', id, coalesce(job_profile_id, ''), coalesce(competence_id, ''), '',
                coalesce(level, 0), due, cast(null as date)
            from goal where member_id in (:members)""";

    private final JdbcClient jdbc;

    /** The profiles that are stored for these people, at most {@link ProfileStore#CHUNK}; always two queries. Bad rows are set aside. */
    Collection<LearnerProfile> of(List<MemberId> members) {
        try (var bad = new BadRows()) {
            return of(members, bad);
        }
    }

    /** How many people say or have proven that they reach the level on the day. */
    long countReaching(CompetenceId competence, int level, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from (
                            select member_id from self_assessment where competence_id = :competence and level >= :level
                            union
                            select member_id from attestation
                            where competence_id = :competence and level >= :level and (expires is null or expires >= :day)
                        ) reaching""")
                .param("competence", competence.toString())
                .param("level", level)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private Collection<LearnerProfile> of(List<MemberId> members, BadRows bad) {
        List<String> ids = members.stream().map(MemberId::toString).toList();
        Map<String, LearnerProfile> found = HashMap.newHashMap(ids.size());
        jdbc.sql("""
                        select member_id, job_profile_id, job_since, weekly_minutes, language, version from learner_profile
                        where member_id in (:members)""").param("members", ids).query(row -> {
            bad.read("learner_profile", () -> found.put(row.getString(1), profile(row)));
        });
        jdbc.sql(PARTS).param("members", ids).query(row -> {
            LearnerProfile profile = found.get(row.getString(1));
            if (profile != null) {
                bad.read(row.getString(2), () -> take(row, profile));
            }
        });
        return found.values();
    }

    private static void take(ResultSet row, LearnerProfile profile) throws SQLException {
        switch (row.getString(2)) {
            case "further_job" -> profile.jobs().hold(new FurtherJob(id(row, 3), day(row, 8)));
            case "profile_language" -> profile.holdLanguage(row.getString(3));
            case "profile_format" -> profile.hold(Format.valueOf(row.getString(3)));
            case "profile_interest" -> profile.holdInterest(id(row, 3));
            case "blocked_time" -> profile.hold(blocked(row));
            case "self_assessment" ->
                profile.levels().hold(id(row, 3), new SelfAssessment(ownLevel(row.getInt(7)), day(row, 8)));
            case "attestation" -> profile.levels().hold(id(row, 3), attestation(row));
            default -> profile.goals().hold(id(row, 3), goal(row));
        }
    }

    private static LearnerProfile profile(ResultSet row) throws SQLException {
        int minutes = row.getInt(4);
        return new LearnerProfile(
                MemberId.of(row.getString(1)),
                optionalId(row, 2),
                row.getObject(3) == null ? null : day(row, 3),
                BadRows.sensible(minutes, minutes >= 0 && minutes <= MINUTES_OF_A_WEEK),
                row.getString(5),
                row.getLong(6));
    }

    private static BlockedTime blocked(ResultSet row) throws SQLException {
        var time = new BlockedTime(day(row, 8), day(row, 9));
        return BadRows.sensible(time, time.isPossible());
    }

    private static Attestation attestation(ResultSet row) throws SQLException {
        return new Attestation(
                id(row, 4),
                level(row.getInt(7)),
                LevelEvidence.Kind.valueOf(row.getString(5)),
                row.getString(6),
                day(row, 8),
                row.getObject(9) == null ? null : day(row, 9));
    }

    private static Goal goal(ResultSet row) throws SQLException {
        UUID job = optionalId(row, 4);
        return job == null
                ? new Goal(null, id(row, 5), level(row.getInt(7)), day(row, 8))
                : new Goal(job, null, null, day(row, 8));
    }

    /** A level, or none of a competence of which somebody says to know nothing yet. */
    private static int ownLevel(int stored) {
        return stored == Levels.NOTHING ? stored : level(stored);
    }

    private static int level(int stored) {
        return new Level(stored).value();
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return UUID.fromString(row.getString(column));
    }

    private static @Nullable UUID optionalId(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null || text.isEmpty() ? null : UUID.fromString(text);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return BadRows.sensible(day, DayRange.CALENDAR.holds(day));
    }
}
