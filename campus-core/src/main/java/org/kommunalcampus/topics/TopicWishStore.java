package org.kommunalcampus.topics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.kommunalcampus.competence.CompetenceId;
import org.kommunalcampus.shared.MemberId;
import org.kommunalcampus.shared.SetBased;
import org.kommunalcampus.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who wishes modules for what. */
@Component
@SetBased("the wishes of many people at once, and one figure about all of them")
@RequiredArgsConstructor
class TopicWishStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    private record Wish(MemberId member, CompetenceId competence) {}

    Set<CompetenceId> of(MemberId person) {
        return of(List.of(person)).getOrDefault(person, Set.of());
    }

    /** The wishes of those among the people who have any, in one query. */
    Map<MemberId, Set<CompetenceId>> of(Collection<MemberId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select member_id, competence_id from topic_wish where member_id in (:people)")
                .param("people", people.stream().map(MemberId::toString).toList())
                .query((row, number) -> new Wish(
                        MemberId.of(row.getString("member_id")), CompetenceId.of(row.getString("competence_id"))))
                .list()
                .stream()
                .collect(groupingBy(Wish::member, mapping(Wish::competence, toSet())));
    }

    void add(MemberId person, CompetenceId competence) {
        jdbc.sql("insert into topic_wish (member_id, competence_id, wished_at) values (:person, :competence, :at)")
                .param("person", person.toString())
                .param("competence", competence.toString())
                .param("at", Times.stored(clock.instant()))
                .update();
    }

    void remove(MemberId person, CompetenceId competence) {
        jdbc.sql("delete from topic_wish where member_id = :person and competence_id = :competence")
                .param("person", person.toString())
                .param("competence", competence.toString())
                .update();
    }

    /** Forgets all wishes of a person. */
    void forget(MemberId person) {
        jdbc.sql("delete from topic_wish where member_id = :person")
                .param("person", person.toString())
                .update();
    }

    /** Differs when somebody wished something or took it back. */
    String state() {
        return jdbc.sql("select count(*) wishes, max(wished_at) latest from topic_wish")
                .query((row, number) -> {
                    Instant latest = Times.readOptional(row, "latest");
                    return row.getLong("wishes") + "." + (latest == null ? 0 : latest.getEpochSecond());
                })
                .single();
    }
}
