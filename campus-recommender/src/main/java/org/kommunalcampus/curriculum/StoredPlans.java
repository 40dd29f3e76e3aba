package org.kommunalcampus.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.curriculum.engine.plan.Curriculum;
import org.kommunalcampus.curriculum.engine.plan.CurriculumChange;
import org.kommunalcampus.shared.BadRows;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads plans and their history. */
@Component
@SetBased("plans are rows that workers mark, claim and write in batches")
@RequiredArgsConstructor
class StoredPlans {

    private static final String PLANS = """
            select v.n, v.built_at, v.trigger_kind, v.document, p.stale_since,
                coalesce(p.policy_version, v.policy_version) policy_version
            from plan_version v left join plan p on p.member_id = v.member_id and p.version = v.n
            where v.member_id = :member
            """;

    private static final String PLAN = PLANS + "and v.n = ";

    private final JdbcClient jdbc;
    private final PlanFormat format;

    /** A version as it was written. */
    record StoredPlan(CurriculumVersion about, boolean stale, Curriculum plan) {}

    /** The current version; empty as long as none is built. */
    Optional<StoredPlan> current(MemberId member) {
        return jdbc.sql(PLAN + "(select version from plan where member_id = :member)")
                .param("member", member.toString())
                .query((row, number) -> plan(row))
                .optional();
    }

    /** One version of the history. */
    Optional<StoredPlan> version(MemberId member, int n) {
        return jdbc.sql(PLAN + ":n")
                .param("member", member.toString())
                .param("n", n)
                .query((row, number) -> plan(row))
                .optional();
    }

    /** The history, the latest version first. */
    Page<CurriculumVersion> versions(MemberId member, Pageable page) {
        List<CurriculumVersion> content = jdbc.sql("""
                        select n, built_at, trigger_kind, policy_version from plan_version where member_id = :member
                        order by n desc limit :size offset :offset""")
                .param("member", member.toString())
                .param("size", page.isPaged() ? page.getPageSize() : Integer.MAX_VALUE)
                .param("offset", page.isPaged() ? page.getOffset() : 0)
                .query((row, number) -> about(row))
                .list();
        return new PageImpl<>(content, page, count("plan_version", member));
    }

    /** The versions of a page of the history and the one before them, the latest first. */
    List<StoredPlan> versionsWithDocuments(MemberId member, Pageable page) {
        return jdbc.sql(PLANS + "order by v.n desc limit :size offset :offset")
                .param("member", member.toString())
                .param("size", page.getPageSize() + 1)
                .param("offset", page.getOffset())
                .query((row, number) -> plan(row))
                .list();
    }

    /** How these versions differ from the ones before them; in one query. Plans that cannot be read are set aside. */
    Map<MemberId, CurriculumChange> changes(Map<MemberId, Integer> versions) {
        try (var bad = new BadRows()) {
            return changes(versions, bad);
        }
    }

    private Map<MemberId, CurriculumChange> changes(Map<MemberId, Integer> versions, BadRows bad) {
        Map<MemberId, Map<Integer, Curriculum>> documents = new HashMap<>();
        jdbc.sql("select member_id, n, document from plan_version where (member_id, n) in (:versions)")
                .param(
                        "versions",
                        versions.entrySet().stream()
                                .flatMap(version -> Stream.of(version.getValue(), version.getValue() - 1)
                                        .map(n -> new Object[] {version.getKey().toString(), n}))
                                .toList())
                .query(row -> {
                    bad.read("plan_version", () -> {
                        Curriculum plan = format.read(row.getString("document"));
                        documents
                                .computeIfAbsent(MemberId.of(row.getString("member_id")), member -> new HashMap<>())
                                .put(row.getInt("n"), plan);
                    });
                });
        Map<MemberId, CurriculumChange> changes = new HashMap<>();
        documents.forEach((member, both) -> {
            int n = Objects.requireNonNull(versions.get(member));
            Curriculum after = both.getOrDefault(n, PlanFormat.NONE);
            changes.put(
                    member,
                    CurriculumChange.between(both.getOrDefault(n - 1, n == 1 ? PlanFormat.NONE : after), after));
        });
        return changes;
    }

    /** Up to so many people who have a plan, from this one on in the order of ids and then from the beginning. */
    List<MemberId> sample(MemberId from, int most) {
        List<MemberId> sample = new ArrayList<>(members("member_id >= :from", from, most));
        sample.addAll(members("member_id < :from", from, most - sample.size()));
        return sample;
    }

    private List<MemberId> members(String where, MemberId from, int most) {
        return jdbc.sql("select member_id from plan where version > 0 and " + where + " order by member_id limit :most")
                .param("from", from.toString())
                .param("most", most)
                .query((row, number) -> MemberId.of(row.getString(1)))
                .list();
    }

    /** The current plans of these people, in one query. Plans that cannot be read are set aside. */
    Map<MemberId, Curriculum> currentOf(Collection<MemberId> members) {
        Map<MemberId, Curriculum> found = new HashMap<>();
        try (var bad = new BadRows()) {
            jdbc.sql("""
                            select v.member_id, v.document from plan p
                            join plan_version v on v.member_id = p.member_id and v.n = p.version
                            where p.member_id in (:members)""")
                    .param("members", members.stream().map(MemberId::toString).toList())
                    .query(row -> {
                        bad.read(
                                "plan_version",
                                () -> found.put(
                                        MemberId.of(row.getString("member_id")),
                                        format.read(row.getString("document"))));
                    });
        }
        return found;
    }

    /** Whether the learner has a row, built or not. */
    boolean isAdmitted(MemberId member) {
        return count("plan", member) > 0;
    }

    private long count(String table, MemberId member) {
        return jdbc.sql("select count(*) from " + table + " where member_id = :member")
                .param("member", member.toString())
                .query(Long.class)
                .single();
    }

    private StoredPlan plan(ResultSet row) throws SQLException {
        @Nullable LocalDateTime staleSince = row.getObject("stale_since", LocalDateTime.class);
        return new StoredPlan(about(row), staleSince != null, format.read(row.getString("document")));
    }

    private static CurriculumVersion about(ResultSet row) throws SQLException {
        return new CurriculumVersion(
                row.getInt("n"),
                Times.read(row, "built_at"),
                Trigger.valueOf(row.getString("trigger_kind")),
                row.getInt("policy_version"));
    }
}
