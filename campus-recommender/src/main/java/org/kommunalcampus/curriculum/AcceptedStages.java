package org.kommunalcampus.curriculum;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.catalogue.SessionId;
import org.kommunalcampus.curriculum.engine.input.AcceptedEntry;
import org.kommunalcampus.curriculum.engine.input.LearningYear;
import org.kommunalcampus.curriculum.engine.plan.Entry;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What learners accepted of the stages of their paths, one stage for each at a time. */
@Component
@SetBased("what many learners accepted, in one query")
@RequiredArgsConstructor
class AcceptedStages {

    private final JdbcClient jdbc;

    private record Row(LocalDate stage, AcceptedEntry entry) {}

    /** The learning years of those who accepted a stage; others are missing. One query. */
    Map<MemberId, LearningYear> of(Collection<MemberId> members) {
        Map<MemberId, List<Row>> rows = new HashMap<>();
        jdbc.sql("""
                        select member_id, module_id, stage_from, session_id, starts_on, ends_on from accepted_entry
                        where member_id in (:members) order by member_id, module_id""")
                .param("members", members.stream().map(MemberId::toString).toList())
                .query((row, number) -> rows.computeIfAbsent(
                                MemberId.of(row.getString("member_id")), member -> new ArrayList<>())
                        .add(new Row(
                                row.getObject("stage_from", LocalDate.class),
                                new AcceptedEntry(
                                        ModuleId.of(row.getString("module_id")),
                                        session(row.getString("session_id")),
                                        row.getObject("starts_on", LocalDate.class),
                                        row.getObject("ends_on", LocalDate.class)))))
                .list();
        Map<MemberId, LearningYear> years = new HashMap<>();
        rows.forEach((member, accepted) -> years.put(
                member,
                new LearningYear(
                        accepted.getFirst().stage(),
                        null,
                        accepted.stream().map(Row::entry).toList())));
        return years;
    }

    /** Keeps these entries of a stage in place of what was accepted before. */
    void accept(MemberId member, LocalDate stageFrom, List<Entry> entries, Instant at) {
        withdraw(member);
        for (Entry entry : entries) {
            SessionId session = entry.session();
            jdbc.sql("""
                            insert into accepted_entry
                                (member_id, module_id, stage_from, session_id, starts_on, ends_on, accepted_at)
                            values (:member, :module, :stage, :session, :start, :end, :at)""")
                    .param("member", member.toString())
                    .param("module", entry.module().toString())
                    .param("stage", stageFrom)
                    .param("session", session == null ? null : session.toString())
                    .param("start", entry.plannedStart())
                    .param("end", entry.plannedEnd())
                    .param("at", Times.stored(at))
                    .update();
        }
    }

    /** Answers whether anything was accepted. */
    boolean withdraw(MemberId member) {
        return jdbc.sql("delete from accepted_entry where member_id = :member")
                        .param("member", member.toString())
                        .update()
                > 0;
    }

    private static @Nullable SessionId session(@Nullable String id) {
        return id == null ? null : SessionId.of(id);
    }
}
