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
import org.kommunalcampus.competence.Level;
import org.kommunalcampus.shared.BadRows;
import org.kommunalcampus.shared.DayRange;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads stored profiles by plain queries, one for all tables of bare values and one for each other table, to be looked at and never stored; as entities they
 * would cost several times that.
 */
@Component
@SetBased("profiles of hundreds of people by a few queries")
@RequiredArgsConstructor
class ProfileRows {

    private static final int MINUTES_OF_A_WEEK = 7 * 24 * 60;

    /** Each row names its table; what a table lacks is empty, and cast, because the database asks for one type in all parts. */
    private static final String VALUES = """
            select member_id, 'further_job', job_profile_id, since, cast(null as date) from further_job
            where member_id in (:members)
            union all
            select member_id, 'profile_language', language, cast(null as date), cast(null as date) from profile_language
            where member_id in (:members)
            union all
            select member_id, 'profile_format', format, cast(null as date), cast(null as date) from profile_format
            where member_id in (:members)
            union all
            select member_id, 'profile_interest', competence_id, cast(null as date), cast(null as date) from profile_interest
            where member_id in (:members)
            union all
            select member_id, 'blocked_time', '', from_date, to_date from blocked_time
            where member_id in (:members)""";

    private final JdbcClient jdbc;

    /** The profiles that are stored for these people, at most {@link ProfileStore#CHUNK}; always five queries. Bad rows are set aside. */
    Collection<LearnerProfile> of(List<MemberId> members) {
        try (var bad = new BadRows()) {
            return of(members, bad);
        }
    }

    private Collection<LearnerProfile> of(List<MemberId> members, BadRows bad) {
        List<String> ids = members.stream().map(MemberId::toString).toList();
        Map<String, LearnerProfile> found = HashMap.newHashMap(ids.size());
        jdbc.sql("""
                        select member_id, job_profile_id, job_since, weekly_minutes, language, version from learner_profile
                        where member_id in (:members)""").param("members", ids).query(row -> {
            bad.read("learner_profile", () -> found.put(row.getString(1), profile(row)));
        });
        var parts = new Parts(ids, found, bad);
        values(parts);
        each(
                "self_assessment",
                "competence_id, level, since",
                parts,
                (row, profile) ->
                        profile.levels().hold(id(row, 2), new SelfAssessment(ownLevel(row.getInt(3)), day(row, 4))));
        each(
                "attestation",
                "id, competence_id, level, evidence_kind, evidence_ref, since, expires",
                parts,
                (row, profile) -> profile.levels().hold(id(row, 2), attestation(row)));
        each(
                "goal",
                "id, job_profile_id, competence_id, level, due",
                parts,
                (row, profile) -> profile.hold(id(row, 2), goal(row)));
        return found.values();
    }

    /** For whom the rows of a table are, and where those go that are bad. */
    private record Parts(List<String> ids, Map<String, LearnerProfile> found, BadRows bad) {

        void take(String table, ResultSet row, Row then) throws SQLException {
            LearnerProfile profile = found.get(row.getString(1));
            if (profile != null) {
                bad.read(table, () -> then.into(row, profile));
            }
        }
    }

    /** Takes over one row of a table; its first column is the person. */
    private interface Row {
        void into(ResultSet row, LearnerProfile profile) throws SQLException;
    }

    private void each(String table, String columns, Parts parts, Row then) {
        jdbc.sql("select member_id, " + columns + " from " + table + " where member_id in (:members)")
                .param("members", parts.ids())
                .query(row -> {
                    parts.take(table, row, then);
                });
    }

    private void values(Parts parts) {
        jdbc.sql(VALUES).param("members", parts.ids()).query(row -> {
            parts.take(row.getString(2), row, ProfileRows::value);
        });
    }

    private static void value(ResultSet row, LearnerProfile profile) throws SQLException {
        switch (row.getString(2)) {
            case "further_job" -> profile.hold(new FurtherJob(id(row, 3), day(row, 4)));
            case "profile_language" -> profile.holdLanguage(row.getString(3));
            case "profile_format" -> profile.hold(Format.valueOf(row.getString(3)));
            case "profile_interest" -> profile.holdInterest(id(row, 3));
            default -> profile.hold(blocked(row));
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
        var time = new BlockedTime(day(row, 4), day(row, 5));
        return BadRows.sensible(time, time.isPossible());
    }

    private static Attestation attestation(ResultSet row) throws SQLException {
        return new Attestation(
                id(row, 3),
                level(row.getInt(4)),
                LevelEvidence.Kind.valueOf(row.getString(5)),
                row.getString(6),
                day(row, 7),
                row.getObject(8) == null ? null : day(row, 8));
    }

    private static Goal goal(ResultSet row) throws SQLException {
        Integer level = row.getObject(5, Integer.class);
        return new Goal(
                optionalId(row, 3), optionalId(row, 4), level == null ? null : level(level.intValue()), day(row, 6));
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
        return text == null ? null : UUID.fromString(text);
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        return BadRows.sensible(day, DayRange.CALENDAR.holds(day));
    }
}
