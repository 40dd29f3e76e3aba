package org.kommunalcampus.packages;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.assignment.AssignmentId;
import org.kommunalcampus.assignment.Assignments;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has chosen which package, and which assignments belong to one. */
@Component
@SetBased("who chose what is read for whole groups of learners at once")
@RequiredArgsConstructor
class PackageFollowers {

    private final JdbcClient jdbc;
    private final Assignments assignments;
    private final Clock clock;

    /** Everybody who chose the package or has an assignment that belongs to it. */
    Set<MemberId> of(PackageId id) {
        Set<MemberId> people =
                new HashSet<>(jdbc.sql("select member_id from package_choice where package_id = :package")
                        .param("package", id.toString())
                        .query((row, number) -> MemberId.of(row.getString(1)))
                        .list());
        people.addAll(assignments.peopleOf(assigned(id)));
        return people;
    }

    /** What each of these people chose, in two columns of one query. */
    Map<MemberId, Set<PackageId>> choices(Collection<MemberId> people) {
        Map<MemberId, Set<PackageId>> found = new HashMap<>();
        jdbc.sql("select member_id, package_id from package_choice where member_id in (:people)")
                .param("people", people.stream().map(MemberId::toString).toList())
                .query((row, number) -> found.computeIfAbsent(MemberId.of(row.getString(1)), member -> new HashSet<>())
                        .add(PackageId.of(row.getString(2))))
                .list();
        return found;
    }

    /** Which packages these assignments belong to; those that belong to none are missing. */
    Map<AssignmentId, PackageId> packagesOf(Collection<AssignmentId> tasks) {
        Map<AssignmentId, PackageId> found = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("select assignment_id, package_id from package_assignment where assignment_id in (:tasks)")
                    .param("tasks", tasks.stream().map(AssignmentId::toString).toList())
                    .query((row, number) ->
                            found.put(AssignmentId.of(row.getString(1)), PackageId.of(row.getString(2))))
                    .list();
        }
        return found;
    }

    /** Returns whether the person had not chosen it before. */
    boolean choose(MemberId person, PackageId id) {
        return jdbc.sql("""
                        insert ignore into package_choice (member_id, package_id, chosen_at)
                        values (:person, :package, :now)""")
                        .param("person", person.toString())
                        .param("package", id.toString())
                        .param("now", Times.stored(clock.instant()))
                        .update()
                == 1;
    }

    /** Returns whether the person had chosen it. */
    boolean leave(MemberId person, PackageId id) {
        return jdbc.sql("delete from package_choice where member_id = :person and package_id = :package")
                        .param("person", person.toString())
                        .param("package", id.toString())
                        .update()
                == 1;
    }

    void forget(MemberId person) {
        jdbc.sql("delete from package_choice where member_id = :person")
                .param("person", person.toString())
                .update();
    }

    void belongs(AssignmentId task, PackageId id) {
        jdbc.sql("insert into package_assignment (assignment_id, package_id) values (:task, :package)")
                .param("task", task.toString())
                .param("package", id.toString())
                .update();
    }

    private List<AssignmentId> assigned(PackageId id) {
        return jdbc.sql("select assignment_id from package_assignment where package_id = :package")
                .param("package", id.toString())
                .query((row, number) -> AssignmentId.of(row.getString(1)))
                .list();
    }
}
