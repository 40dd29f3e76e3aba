package org.kommunalcampus.curriculum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.catalogue.ModuleId;
import org.kommunalcampus.shared.BadRows;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What learners pinned and refused, at most one decision on each module. */
@Component
@SetBased("what many learners decided, in one query")
@RequiredArgsConstructor
class Decisions {

    private final JdbcClient jdbc;

    /** The decisions of each person by module; people without are missing. One query; bad rows are set aside. */
    Map<MemberId, List<Decision>> of(Collection<MemberId> members) {
        try (var bad = new BadRows()) {
            return of(members, bad);
        }
    }

    private Map<MemberId, List<Decision>> of(Collection<MemberId> members, BadRows bad) {
        Map<MemberId, List<Decision>> found = new HashMap<>();
        jdbc.sql("""
                        select member_id, module_id, kind, reason, decided_at from decision
                        where member_id in (:members) order by member_id, module_id""")
                .param("members", members.stream().map(MemberId::toString).toList())
                .query(row -> {
                    bad.read("decision", () -> {
                        Decision decision = decision(row);
                        found.computeIfAbsent(MemberId.of(row.getString("member_id")), member -> new ArrayList<>())
                                .add(decision);
                    });
                });
        return found;
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                ModuleId.of(row.getString("module_id")),
                Decision.Kind.valueOf(row.getString("kind")),
                row.getString("reason"),
                Times.read(row, "decided_at"));
    }

    /** Keeps the decision in place of an earlier one on the same module. */
    void keep(MemberId member, Decision decision) {
        withdraw(member, decision.module());
        jdbc.sql("""
                        insert into decision (member_id, module_id, kind, reason, decided_at)
                        values (:member, :module, :kind, :reason, :at)""")
                .param("member", member.toString())
                .param("module", decision.module().toString())
                .param("kind", decision.kind().name())
                .param("reason", decision.reason())
                .param("at", Times.stored(decision.decidedAt()))
                .update();
    }

    /** Returns whether there was one. */
    boolean withdraw(MemberId member, ModuleId module) {
        return jdbc.sql("delete from decision where member_id = :member and module_id = :module")
                        .param("member", member.toString())
                        .param("module", module.toString())
                        .update()
                == 1;
    }
}
